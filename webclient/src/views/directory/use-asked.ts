import { useEffect, useState } from 'react';
import type { Command, Replies } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

interface Asked<T> {
  readonly key: string;
  readonly value: T | null;
}

/**
 * The answer to a question that only looks; undefined until it is here, null where it is refused. Another question is
 * another answer; `rest`: how long (ms) typing rests before it is asked, with the last answer shown meanwhile.
 */
export function useAsked<C extends Command>(
  question: C | undefined,
  rest?: number,
): Replies[C['do']] | null | undefined {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [asked, setAsked] = useState<Asked<Replies[C['do']]>>();
  const key = question && JSON.stringify(question);
  useEffect(() => {
    if (key === undefined || !live) return;
    let wanted = true;
    const timer = setTimeout(() => {
      void actions.ask(JSON.parse(key) as C).then((outcome) => {
        if (wanted) setAsked({ key, value: outcome.ok ? outcome.value : null });
      });
    }, rest ?? 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key, rest, live, actions]);
  if (key === undefined || asked === undefined) return undefined;
  return asked.key === key || rest !== undefined ? asked.value : undefined;
}
