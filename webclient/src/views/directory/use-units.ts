import { useEffect, useMemo, useState } from 'react';
import type { PersonCard, UnitCard } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

let held: readonly UnitCard[] | undefined;

/** 单位: the tree, asked for once. */
export function useUnits(): readonly UnitCard[] | undefined {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [known, setKnown] = useState(held);
  useEffect(() => {
    if (known || !live) return;
    void actions.units().then((outcome) => {
      if (!outcome.ok) return;
      held = outcome.value;
      setKnown(held);
    });
  }, [known, live, actions]);
  return known;
}

/** The people of a unit, in the order of their positions; undefined until they are here. */
export function useUnitPersons(unit: number | undefined): readonly PersonCard[] | undefined {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [found, setFound] = useState<{ unit: number; persons: readonly PersonCard[] }>();
  useEffect(() => {
    if (unit === undefined || !live) return;
    let wanted = true;
    void actions.personsOfUnit(unit).then((outcome) => {
      if (wanted && outcome.ok) setFound({ unit, persons: outcome.value });
    });
    return () => {
      wanted = false;
    };
  }, [unit, live, actions]);
  return found?.unit === unit ? found?.persons : undefined;
}

/** How long typing rests before the server is asked. */
const REST = 180;

/** Who fits the words; undefined while asking, and when there are none. */
export function useFoundPersons(text: string): readonly PersonCard[] | undefined {
  const actions = useActions();
  const wanted = text.trim();
  const [found, setFound] = useState<{ text: string; persons: readonly PersonCard[] }>();
  useEffect(() => {
    if (wanted === '') return;
    let current = true;
    const timer = setTimeout(() => {
      void actions.findPersons(wanted).then((outcome) => {
        if (current) setFound({ text: wanted, persons: outcome.ok ? outcome.value : [] });
      });
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, actions]);
  return wanted === '' || found === undefined ? undefined : found.persons;
}

/** Units by their superior; null holds the topmost. */
export function useTree(units: readonly UnitCard[] | undefined): ReadonlyMap<number | null, readonly UnitCard[]> {
  return useMemo(() => {
    const known = new Set(units?.map((unit) => unit.unit));
    const tree = new Map<number | null, UnitCard[]>();
    for (const unit of units ?? []) {
      const above = unit.parent !== null && known.has(unit.parent) ? unit.parent : null;
      tree.set(above, [...(tree.get(above) ?? []), unit]);
    }
    return tree;
  }, [units]);
}
