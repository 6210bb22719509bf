import { useEffect, useMemo, useState } from 'react';
import type { PersonCard, UnitCard, UnitPage } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { useAsked, useAskedAgain } from './use-asked';

/** What one person sees of the tree, and since when: another one's is another. */
interface Held {
  readonly reader: number;
  readonly at: number;
  readonly units: readonly UnitCard[];
}

let held: Held | undefined;
const FRESH_MS = 60_000;

/** 单位: the tree; what was asked a while ago is shown while it is asked anew. */
export function useUnits(): readonly UnitCard[] | undefined {
  const actions = useActions();
  const reader = useKnown((state) => state.me?.person ?? 0);
  const live = useKnown((state) => state.connection.phase === 'live');
  const [known, setKnown] = useState(held);
  useEffect(() => {
    if (!live || (held?.reader === reader && performance.now() - held.at < FRESH_MS)) return;
    void actions.units().then((outcome) => {
      if (!outcome.ok) return;
      held = { reader, at: performance.now(), units: outcome.value };
      setKnown(held);
    });
  }, [reader, live, actions]);
  return known?.reader === reader ? known.units : undefined;
}

/** A unit with its people in order; undefined until it is here, null where there is no such unit for me. */
export function useUnitPage(unit: number | undefined): UnitPage | null | undefined {
  return useAsked(unit === undefined ? undefined : { do: 'unit.persons', unit });
}

/** How long typing rests before the server is asked. */
export const REST = 150;
const FOUND = 50;

/** Who fits the words; undefined while asking for the first time, and when there are none. */
export function useFoundPersons(text: string): readonly PersonCard[] | undefined {
  return useFinding(text).persons;
}

interface Finding {
  readonly persons: readonly PersonCard[] | undefined;
  /** Whether they fit these words, and not some that were typed before. */
  readonly current: boolean;
}

export function useFinding(text: string): Finding {
  const wanted = text.trim().slice(0, 60);
  const question = wanted === '' ? undefined : ({ do: 'person.find', text: wanted, limit: FOUND } as const);
  const { answer, current } = useAskedAgain(question, REST);
  return { persons: answer === null ? nobody : answer?.persons, current };
}

const nobody: readonly PersonCard[] = [];

/** Units by their superior; null holds the topmost. */
export type Tree = ReadonlyMap<number | null, readonly UnitCard[]>;

export function useTree(units: readonly UnitCard[] | undefined): Tree {
  return useMemo(() => treeOf(units ?? []), [units]);
}

export function treeOf(units: readonly UnitCard[]): Tree {
  const known = new Set(units.map((unit) => unit.unit));
  const tree = new Map<number | null, UnitCard[]>();
  for (const unit of units) {
    const above = unit.parent !== null && known.has(unit.parent) ? unit.parent : null;
    const beside = tree.get(above);
    if (beside) beside.push(unit);
    else tree.set(above, [unit]);
  }
  return tree;
}
