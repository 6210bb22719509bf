import { useEffect } from 'react';
import { create } from 'zustand';
import type { HandoverLine } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

interface Held {
  readonly person: number;
  readonly handovers: readonly HandoverLine[];
  /** Put off until the page is opened again. */
  readonly later: ReadonlySet<number>;
}

const useHeld = create<Held>(() => ({ person: 0, handovers: [], later: new Set() }));

/** The handovers that concern me and whose report I have not confirmed, the latest first. */
export function useUnconfirmed(): readonly HandoverLine[] {
  const actions = useActions();
  const me = useKnown((state) => state.me?.person ?? 0);
  const live = useKnown((state) => state.connection.phase === 'live');
  const heard = useKnown((state) => state.handover);
  const { person, handovers, later } = useHeld();
  useEffect(() => {
    if (!live || me === 0) return;
    void actions.ask({ do: 'handover.list' }).then((outcome) => {
      if (outcome.ok) useHeld.setState({ person: me, handovers: outcome.value.handovers });
    });
  }, [live, me, heard, actions]);
  return person === me ? handovers.filter((one) => !isConfirmed(one) && !later.has(one.handover)) : [];
}

/** The report as it is now takes the place of the line that was held. */
export function renewed(line: HandoverLine): void {
  useHeld.setState(({ handovers }) => ({
    handovers: handovers.map((one) => (one.handover === line.handover ? line : one)),
  }));
}

export function putOff(handover: number): void {
  useHeld.setState(({ later }) => ({ later: new Set([...later, handover]) }));
}

function isConfirmed({ mine, predecessor_read_at, successor_read_at }: HandoverLine): boolean {
  return (mine === 'predecessor' ? predecessor_read_at : successor_read_at) !== null;
}
