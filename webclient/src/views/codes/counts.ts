/** How far the units have come, added up. Pure. */
import type { UnitProgress } from '../../protocol/generated';

export interface Counts {
  readonly all: number;
  readonly ready: number;
  readonly issued: number;
  /** Who has neither a password nor a good code. */
  readonly waiting: number;
}

export function countsOf(units: readonly UnitProgress[]): Counts {
  const [ready, issued, waiting] = [
    sum(units, (unit) => unit.ready),
    sum(units, (unit) => unit.issued),
    sum(units, (unit) => unit.waiting + unit.lapsed),
  ];
  return { all: ready + issued + waiting, ready, issued, waiting };
}

/** The unit and all that stands below it. They come in the order of the tree. */
export function subtreeOf(units: readonly UnitProgress[], unit: number): readonly UnitProgress[] {
  const at = units.findIndex((one) => one.unit === unit);
  const top = units[at];
  if (!top) return [];
  const next = units.findIndex((one, index) => index > at && one.depth <= top.depth);
  return units.slice(at, next < 0 ? undefined : next);
}

/** The topmost units. */
export function topmostOf(units: readonly UnitProgress[]): readonly UnitProgress[] {
  return units.filter((unit) => unit.depth === 0);
}

/** Pages of A4 for so many slips. */
export const ON_A_PAGE = 10;
export function pagesFor(slips: number): number {
  return Math.ceil(slips / ON_A_PAGE);
}

function sum(units: readonly UnitProgress[], count: (unit: UnitProgress) => number): number {
  return units.reduce((total, unit) => total + count(unit), 0);
}
