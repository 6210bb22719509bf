import { useEffect, useState } from 'react';
import type { Command, Replies } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

type Answer<C extends Command> = Replies[C['do']];

interface Asked<T> {
  readonly key: string;
  readonly value: T | null;
}

/** The answer to a question that only looks; undefined until it is here, null where it is refused. */
export function useAsked<C extends Command>(question: C | undefined): Answer<C> | null | undefined {
  const { answer, current } = useAskedAgain(question, 0);
  return current ? answer : undefined;
}

interface Again<T> {
  /** The last answer; null where it is refused. */
  readonly answer: T | null | undefined;
  /** Whether it answers what is asked now. */
  readonly current: boolean;
}

/** The same for a question that changes while it is asked: asked once it has rested (ms), with the last answer meanwhile. */
export function useAskedAgain<C extends Command>(question: C | undefined, rest: number): Again<Answer<C>> {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [asked, setAsked] = useState<Asked<Answer<C>>>();
  const key = question && JSON.stringify(question);
  useEffect(() => {
    if (key === undefined || !live) return;
    let wanted = true;
    const timer = setTimeout(() => {
      void actions.ask(JSON.parse(key) as C).then((outcome) => {
        if (wanted) setAsked({ key, value: outcome.ok ? outcome.value : null });
      });
    }, rest);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key, rest, live, actions]);
  if (key === undefined) return { answer: undefined, current: true };
  return { answer: asked?.value, current: asked?.key === key };
}
