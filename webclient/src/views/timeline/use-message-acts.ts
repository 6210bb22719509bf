import { CheckCheck, Copy, PencilLine, Quote, Undo2 } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../protocol/generated';
import { mayEdit, mayPost, mayRecall } from '../../store/select';
import { useActions, useKnown, useStateNow } from '../client/client';
import { intend, rememberWords } from '../composer/intent';
import type { MenuAct } from '../parts/menu';
import { told } from '../parts/refusal';
import { say } from '../parts/toast';
import { plainOf } from './plain';
import { showReaders } from './readers-opened';

/** `quick`: stands in the toolbar, not only in the menu. */
export interface MessageAct extends MenuAct {
  readonly quick?: boolean;
}

/** What I may do with a message, now. */
export function useMessageActs(conversation: number): (message: Message) => readonly MessageAct[] {
  const { t } = useTranslation();
  const actions = useActions();
  const line = useKnown((state) => state.lines.get(conversation));
  const state = useStateNow();

  return useCallback(
    (message: Message) => {
      const mine = message.author === state().me?.person;
      const recall = () => {
        if (mine) rememberWords(message);
        void told('recall', actions.recall(conversation, message.nr));
      };
      const copy = () => void copied(plainOf(message.body, t, true), t('message.copied'));
      const speaks = line !== undefined && mayPost(line);
      const acts: readonly (MessageAct & { readonly may: boolean })[] = [
        {
          key: 'quote',
          may: speaks,
          quick: true,
          icon: Quote,
          words: t('message.quote'),
          act: () => intend(conversation, { to: 'quote', message }),
        },
        { key: 'copy', may: true, quick: true, icon: Copy, words: t('message.copy'), act: copy },
        {
          key: 'edit',
          may: speaks && mayEdit(state(), message),
          icon: PencilLine,
          words: t('message.edit'),
          act: () => intend(conversation, { to: 'edit', message }),
        },
        {
          key: 'readers',
          may: mine,
          icon: CheckCheck,
          words: t('message.readers'),
          act: () => showReaders(conversation, message.nr),
        },
        {
          key: 'recall',
          may: line !== undefined && mayRecall(state(), line, message, Date.now()),
          danger: true,
          icon: Undo2,
          words: t('message.recall'),
          act: recall,
        },
      ];
      return acts.filter((one) => one.may);
    },
    [conversation, line, actions, state, t],
  );
}

async function copied(words: string, done: string): Promise<void> {
  await navigator.clipboard.writeText(words);
  say(done);
}
