import { useEffect } from 'react';
import { create } from 'zustand';
import type { Administration } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

/** What the one who is signed in keeps (管理范围), as the server said last. */
interface Held {
  readonly of: number;
  readonly keeps: Administration;
}

const useHeld = create<{ readonly held: Held | undefined }>(() => ({ held: undefined }));

/** What I keep; undefined until the server has said it, and for whoever keeps nothing. */
export function useAdministered(): Administration | undefined {
  const me = useKnown((state) => state.me?.person);
  const held = useHeld((state) => state.held);
  if (held === undefined || held.of !== me) return undefined;
  return held.keeps.platform || held.keeps.units.length > 0 ? held.keeps : undefined;
}

/** Whether the server has said yet what I keep. */
export function useKnowsAdministered(): boolean {
  const me = useKnown((state) => state.me?.person);
  return useHeld((state) => state.held !== undefined && state.held.of === me);
}

/** Asks at every connection what I keep: it may have been granted or revoked since. */
export function useAskAdministered(): void {
  const actions = useActions();
  const me = useKnown((state) => state.me?.person);
  const live = useKnown((state) => state.connection.phase === 'live');
  useEffect(() => {
    if (!live || me === undefined) return;
    void actions.ask({ do: 'administration.get' }).then((outcome) => {
      if (outcome.ok) useHeld.setState({ held: { of: me, keeps: outcome.value } });
    });
  }, [live, me, actions]);
}
