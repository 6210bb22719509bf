import { useEffect, useState } from 'react';
import type { ListFiles, SentFile } from '../../protocol/generated';
import type { Actions } from '../../sync/actions';
import { useActions } from '../client/client';

export type SentKind = ListFiles['sort'];

/** What was sent, the newest first; `sent` is undefined before the first answer. */
export interface SentList {
  readonly sent: readonly SentFile[] | undefined;
  readonly failed: boolean;
  readonly next: () => void;
  readonly again: () => void;
}

interface Answer {
  readonly sent: readonly SentFile[] | undefined;
  readonly before: number | null;
  readonly failed: boolean;
}

const NOTHING: Answer = { sent: undefined, before: null, failed: false };
const PAGE = 60;

/** Pages of what was sent here beside words; `next` brings the following one. Keyed by its place: another is another list. */
export function useSent(conversation: number, sort: SentKind): SentList {
  const actions = useActions();
  const [answer, setAnswer] = useState(NOTHING);
  const [turning, setTurning] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let here = true;
    void asked(actions, conversation, sort, NOTHING).then((found) => here && setAnswer(found));
    return () => {
      here = false;
    };
  }, [actions, conversation, sort, tries]);

  function next() {
    if (answer.before === null || turning) return;
    setTurning(true);
    void asked(actions, conversation, sort, answer).then((found) => {
      setTurning(false);
      setAnswer(found);
    });
  }
  return { ...answer, next, again: () => setTries(tries + 1) };
}

async function asked(actions: Actions, conversation: number, sort: SentKind, earlier: Answer): Promise<Answer> {
  const outcome = await actions.ask({
    do: 'conversation.files',
    conversation,
    sort,
    before: earlier.before,
    limit: PAGE,
  });
  if (!outcome.ok) return { ...earlier, failed: true };
  actions.needPersons(outcome.value.files.map((one) => one.author));
  return { sent: [...(earlier.sent ?? []), ...outcome.value.files], before: outcome.value.next, failed: false };
}
