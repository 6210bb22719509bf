import { useEffect, useState } from 'react';
import type { Line } from '../../store/line';
import { useActions, useKnown } from '../client/client';

/** Whether I look on in this circle (观察员), so that I come to its board first. Unknown until its charter is here. */
export function useLandsOnBoard({ kind, conversation }: Line): boolean {
  const actions = useActions();
  const me = useKnown((state) => state.me?.person ?? 0);
  const [observed, setObserved] = useState<number>();
  useEffect(() => {
    if (kind !== 'circle') return;
    let here = true;
    void actions.ask({ do: 'circle.get', conversation }).then((outcome) => {
      if (here && outcome.ok && outcome.value.observers.includes(me)) setObserved(conversation);
    });
    return () => {
      here = false;
    };
  }, [actions, kind, conversation, me]);
  return observed === conversation;
}
