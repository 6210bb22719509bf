import { useEffect } from 'react';
import { create } from 'zustand';
import type { KindCard } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

const useHeld = create<{ readonly kinds: readonly KindCard[] }>(() => ({ kinds: [] }));

/** What a kind of work says of itself: its states, its fields; undefined until it is here. */
export function useKind(code: string): KindCard | undefined {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const kind = useHeld(({ kinds }) => kinds.find((one) => one.kind === code));
  const missing = kind === undefined;
  useEffect(() => {
    if (!missing || !live) return;
    void actions.ask({ do: 'item.kinds' }).then((outcome) => {
      if (outcome.ok) useHeld.setState({ kinds: outcome.value.kinds });
    });
  }, [missing, live, actions]);
  return kind;
}
