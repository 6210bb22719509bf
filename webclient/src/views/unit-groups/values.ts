import type { Pick } from '../administration/parts/pick-field';

/** What the form of a unit's group holds. */
export interface GroupValues {
  readonly title: string;
  /** Everybody of the unit. */
  readonly whole: boolean;
  readonly leaders: readonly Pick[];
  readonly positions: readonly Pick[];
  /** The seats that go. */
  readonly leave: readonly number[];
}

export const nobody: GroupValues = { title: '', whole: false, leaders: [], positions: [], leave: [] };

export function sits({ whole, leaders, positions }: GroupValues): boolean {
  return whole || leaders.length > 0 || positions.length > 0;
}

/** As the server is asked. */
export function placesOf({ whole, leaders, positions }: GroupValues, unit: number) {
  const keys = (picks: readonly Pick[]) => picks.map((pick) => pick.key);
  return { units: whole ? [unit] : [], leaders: keys(leaders), positions: keys(positions) };
}
