import { useEffect } from 'react';
import { create } from 'zustand';
import type { HatCard } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

interface Held {
  /** Whose they are, and after which handover: another one's are others. */
  readonly of: string;
  readonly hats: readonly HatCard[] | undefined;
}

const useHeld = create<Held>(() => ({ of: '', hats: undefined }));
let asking = '';

/** In which positions I may instruct (批示): a leader in his own, a secretary in her leader's, everybody else in none.
 * Asked once, and again after a handover. */
export function useMayInstruct(): readonly HatCard[] {
  const actions = useActions();
  const me = useKnown((state) => state.me?.person ?? 0);
  const handover = useKnown((state) => state.handover?.handover ?? 0);
  const live = useKnown((state) => state.connection.phase === 'live');
  const held = useHeld();
  const of = `${me} ${handover}`;
  useEffect(() => {
    if (!live || me === 0 || useHeld.getState().of === of || asking === of) return;
    asking = of;
    void actions.ask({ do: 'item.kinds' }).then((outcome) => {
      if (asking === of) asking = '';
      if (!outcome.ok) return;
      const hats = outcome.value.kinds.find(({ kind }) => kind === 'instruction')?.positions ?? NONE;
      useHeld.setState({ of, hats });
    });
  }, [live, me, of, actions]);
  return (held.of === of ? held.hats : undefined) ?? NONE;
}

const NONE: readonly HatCard[] = [];
