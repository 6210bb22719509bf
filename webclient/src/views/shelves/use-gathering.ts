import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../client/client';
import { told } from '../parts/refusal';
import { say } from '../parts/toast';

/** 收入资料架: what a collection brought in so far, its table and its files, comes onto the shelf of its circle. */
export function useGathering(conversation: number, item: number) {
  const { t } = useTranslation();
  const actions = useActions();
  const [working, setWorking] = useState(false);
  async function gather() {
    setWorking(true);
    const outcome = await told('shelf', actions.ask({ do: 'document.gather', conversation, item }));
    setWorking(false);
    if (outcome.ok) say(t('shelf.gathered', { name: outcome.value.name }));
  }
  return { working, gather };
}
