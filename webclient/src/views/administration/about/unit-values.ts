/** What a form about a unit holds, and what of it is to be sent. Pure. */
import type { UnitRecord } from '../../../protocol/generated';
import type { Pick } from '../parts/pick-field';
import { subtreeOf, superiorsOf } from '../tree';

export interface UnitValues {
  readonly name: string;
  readonly short_name: string;
  readonly code: string;
  readonly parent: Pick | undefined;
  readonly level: UnitRecord['level'];
  readonly kind: UnitRecord['kind'];
  readonly visibility: UnitRecord['visibility'];
}

/** A new unit under this one; whoever may not set one at the top begins under the first he keeps. */
export function newUnit(units: readonly UnitRecord[], parent: number | undefined, platform: boolean): UnitValues {
  const superior = units.find((one) => one.unit === parent) ?? (platform ? undefined : units[0]);
  return {
    ...{ name: '', short_name: '', code: '', kind: 'department', visibility: 'everyone' },
    parent: superior && { key: superior.unit, words: superior.name },
    level: superior?.level ?? 'city',
  };
}

export function valuesOf(units: readonly UnitRecord[], unit: UnitRecord): UnitValues {
  const { name, short_name, code, level, kind, visibility } = unit;
  const superior = units.find((one) => one.unit === unit.parent);
  const parent = superior && { key: superior.unit, words: superior.name };
  return { name, short_name, code, level, kind, visibility, parent };
}

const NAMED = ['name', 'short_name', 'code', 'visibility'] as const;
const PLACED = [...NAMED, 'level', 'kind'] as const;

type Changes = Partial<Omit<UnitValues, 'parent'>> & { readonly parent?: number };

/** What is other than before. `placed`: its place among others may change too; no superior is 0. */
export function changesOf(values: UnitValues, unit: UnitRecord, placed: boolean): Changes {
  const fields = (placed ? PLACED : NAMED).filter((one) => values[one] !== unit[one]);
  const changed: Changes = Object.fromEntries(fields.map((one) => [one, values[one]]));
  const parent = values.parent?.key ?? null;
  return placed && parent !== unit.parent ? { ...changed, parent: parent ?? 0 } : changed;
}

/** Where it may stand: under any open unit but itself and those below it. */
export function superiorPicks(units: readonly UnitRecord[], unit: number | undefined): readonly Pick[] {
  const own = unit === undefined ? new Set<number>() : subtreeOf(units, unit);
  return units
    .filter((one) => !one.closed && !own.has(one.unit))
    .map((one) => ({ key: one.unit, words: one.name, hint: pathHint(units, one.unit) }));
}

/** The short names of its superiors, the topmost first. */
export function pathHint(units: readonly UnitRecord[], unit: number): string {
  const above = superiorsOf(units, unit).map((one) => one.short_name);
  return above.reverse().join(' / ');
}

/** Of those who stand beside each other, in their order. */
export function siblings(units: readonly UnitRecord[], parent: number | null): readonly UnitRecord[] {
  return units.filter((one) => one.parent === parent);
}
