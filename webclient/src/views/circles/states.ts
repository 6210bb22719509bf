import type { Board, BoardWords } from '../../protocol/generated';

export type RowState = NonNullable<BoardWords['state']>;

/** In the order in which somebody with two minutes wants to know. */
export const STATES = ['blocked', 'under_way', 'open', 'done'] as const satisfies readonly RowState[];

export type Counts = Readonly<Record<RowState, number>> & { readonly all: number };

/** How many units are how far; those that have left do not count. */
export function countsOf({ rows }: Board): Counts {
  const here = rows.filter(({ left }) => !left).map(({ row }) => row.words.state ?? 'open');
  const of = (state: RowState) => here.filter((one) => one === state).length;
  return { blocked: of('blocked'), under_way: of('under_way'), open: of('open'), done: of('done'), all: here.length };
}

const DAY = 86_400_000;

/** So many days until that day (2026-06-22), today being 0; less than nothing where it is past. */
export function daysLeft(endsOn: string, now: Date): number {
  const [year = 0, month = 1, day = 1] = endsOn.split('-').map(Number);
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((new Date(year, month - 1, day).getTime() - today.getTime()) / DAY);
}
