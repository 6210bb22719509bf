import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../protocol/generated';
import { useActions } from '../client/client';
import { actWords } from '../item/refusals';
import { say } from '../parts/toast';

/** 催办、退回 of one who is asked. */
export function usePartActs(item: number, onActed: () => void) {
  const { t } = useTranslation();
  const actions = useActions();
  const [working, setWorking] = useState(false);

  async function act({ part, version }: AnswerRow, action: string, inputs: Record<string, unknown>, done: string) {
    setWorking(true);
    const outcome = await actions.ask({
      do: 'item.act',
      item,
      part,
      action,
      version,
      inputs,
      client_id: actions.uuid(),
    });
    setWorking(false);
    say(outcome.ok ? done : actWords(outcome.refusal, t));
    onActed();
    return outcome.ok;
  }

  return {
    working,
    urge: (row: AnswerRow) => act(row, 'urge', {}, t('collect.urged')),
    sendBack: (row: AnswerRow, reason: string) => act(row, 'send_back', { reason }, t('collect.sentBack')),
  };
}
