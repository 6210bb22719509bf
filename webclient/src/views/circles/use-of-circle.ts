import { useEffect, useState } from 'react';
import type { Replies } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

interface About {
  readonly do: 'circle.get' | 'circle.open_things' | 'board.get' | 'shelf.get';
  readonly conversation: number;
}

/** What is asked about a circle, and asked anew whenever something of it has changed. Keyed by its conversation. */
export function useOfCircle<C extends About>({ do: what, conversation }: C) {
  const actions = useActions();
  const changed = useKnown((state) => state.circles.get(conversation));
  const live = useKnown((state) => state.connection.phase === 'live');
  const [tries, setTries] = useState(0);
  const [answer, setAnswer] = useState<Replies[C['do']]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!live) return;
    let here = true;
    void actions.ask({ do: what, conversation }).then((outcome) => {
      if (!here) return;
      if (outcome.ok) setAnswer(outcome.value as Replies[C['do']]);
      setFailed(!outcome.ok);
    });
    return () => {
      here = false;
    };
  }, [actions, what, conversation, changed, live, tries]);
  return { answer, failed: failed && answer === undefined, again: () => setTries(tries + 1) };
}
