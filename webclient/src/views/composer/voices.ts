import { useCallback, useEffect } from 'react';
import { create } from 'zustand';
import type { Voice } from '../../protocol/generated';
import type { Outcome } from '../../sync/actions';
import { useActions, useKnown } from '../client/client';

interface Held {
  /** Whose they are. */
  readonly person: number;
  readonly voices: readonly Voice[];
}

const useHeld = create<Held>(() => ({ person: 0, voices: [] }));

/** 在用岗位: the positions I may speak in. Asked anew with every connection and every handover. */
export function useVoices(): readonly Voice[] {
  const actions = useActions();
  const me = useKnown((state) => state.me?.person ?? 0);
  const live = useKnown((state) => state.connection.phase === 'live');
  const handover = useKnown((state) => state.handover);
  const held = useHeld();
  useEffect(() => {
    if (!live || me === 0) return;
    void actions.ask({ do: 'person.voices' }).then((outcome) => {
      if (outcome.ok) useHeld.setState({ person: me, voices: outcome.value.voices });
    });
  }, [live, me, handover, actions]);
  return held.person === me ? held.voices : NONE;
}

const NONE: readonly Voice[] = [];

/** From now on I speak in this one. */
export function useSpeakAs(): (voice: Voice) => Promise<Outcome<unknown>> {
  const actions = useActions();
  const me = useKnown((state) => state.me?.person ?? 0);
  return useCallback(
    async ({ appointment, deputyship }) => {
      const outcome = await actions.ask({ do: 'person.act_as', appointment, deputyship });
      if (outcome.ok) useHeld.setState({ person: me, voices: outcome.value.voices });
      return outcome;
    },
    [actions, me],
  );
}

export function keyOf({ appointment, deputyship }: Voice): string {
  return appointment === null ? `d${deputyship ?? 0}` : `a${appointment}`;
}
