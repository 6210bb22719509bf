import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ForwardedTo } from '../../protocol/generated';
import type { Actions } from '../../sync/actions';
import { useActions } from '../client/client';
import { told } from '../parts/refusal';
import { say } from '../parts/toast';
import { endSelecting } from './selecting';
import { hide, type Sending } from './shown';

/** As many conversations as one request takes. */
export const MOST_PLACES = 20;

/** 转发 to these conversations and to these persons; `words` are said after it. Pressed again it is the same once. */
export function useForward({ conversation, nrs, together }: Sending) {
  const { t } = useTranslation();
  const actions = useActions();
  const [client_id] = useState(() => actions.uuid());
  const [working, setWorking] = useState(false);

  async function forward(conversations: readonly number[], persons: readonly number[], words: string) {
    setWorking(true);
    const to = [...new Set([...conversations, ...(await talksWith(actions, persons))])].slice(0, MOST_PLACES);
    const asked = actions.ask({ do: 'message.forward', client_id, conversation, nrs, to, together });
    const outcome = await told(undefined, asked);
    setWorking(false);
    if (!outcome.ok) return;
    const went = outcome.value.sent.filter(({ code }) => code === null);
    if (words.trim() !== '') for (const place of went) actions.post(place.conversation, words.trim());
    say(saidOf(went, outcome.value.sent.length - went.length));
    endSelecting();
    hide();
  }

  function saidOf(went: readonly ForwardedTo[], failed: number): string {
    const count = went.length;
    return failed === 0 ? t('deeds.forwarded', { count }) : t('deeds.forwardedPartly', { count, failed });
  }

  return { working, forward };
}

/** The direct talks with these persons, begun where there was none. */
async function talksWith(actions: Actions, persons: readonly number[]): Promise<readonly number[]> {
  const opened = await Promise.all(persons.map((person) => told(undefined, actions.startDirect(person))));
  return opened.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
}
