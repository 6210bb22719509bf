import { useEffect } from 'react';
import { create } from 'zustand';
import type { KindCard } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

const useHeld = create<{ readonly kinds: readonly KindCard[] }>(() => ({ kinds: [] }));

/** Every kind of work there is; none until they are here. */
export function useKinds(): readonly KindCard[] {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const kinds = useHeld((held) => held.kinds);
  const missing = kinds.length === 0;
  useEffect(() => {
    if (!missing || !live) return;
    void actions.ask({ do: 'item.kinds' }).then((outcome) => {
      if (outcome.ok) useHeld.setState({ kinds: outcome.value.kinds });
    });
  }, [missing, live, actions]);
  return kinds;
}

/** What a kind of work says of itself: its states, its fields; undefined until it is here. */
export function useKind(code: string): KindCard | undefined {
  return useKinds().find(({ kind }) => kind === code);
}
