import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { CollectionGathered } from '../../protocol/generated';
import { useActions } from '../client/client';
import { told } from '../parts/refusal';
import { say } from '../parts/toast';
import { pathOf } from '../shell/place';

/** 收入资料架: what a collection brought in so far, its table and its files, comes onto the shelf of its circle. */
export function useGathering(conversation: number, item: number) {
  const { t } = useTranslation();
  const actions = useActions();
  const navigate = useNavigate();
  const shelf = pathOf({ at: 'messages', conversation, side: 'shelf' });
  const there = useLocation().pathname === shelf;
  const [working, setWorking] = useState(false);
  async function gather() {
    setWorking(true);
    const outcome = await told('shelf', actions.ask({ do: 'document.gather', conversation, item }));
    setWorking(false);
    if (!outcome.ok) return;
    const go = { words: t('shelf.goTo'), run: () => void navigate(shelf) };
    say(gatheredWords(outcome.value, t), there ? undefined : go);
  }
  return { working, gather };
}

function gatheredWords({ folder: { name }, left }: CollectionGathered, t: TFunction): string {
  const words = t('shelf.gathered', { name });
  return left.length === 0 ? words : t('shelf.gatheredBut', { words, left: left.join('、') });
}
