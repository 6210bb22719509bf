/** 汇总表 as it is looked at: which rows, in which order, and what stands in a cell. Pure. */
import type { AnswerRow, Field } from '../../protocol/generated';

export const filters = ['all', 'owing', 'answered'] as const;
export type Filter = (typeof filters)[number];

/** By which column: unit, name, at, or a field (f1 …). */
export interface Order {
  readonly by: string;
  readonly down: boolean;
}

export function shownRows(rows: readonly AnswerRow[], filter: Filter, order: Order | undefined): readonly AnswerRow[] {
  const kept = rows.filter((row) => filter === 'all' || (row.state === 'answered') === (filter === 'answered'));
  if (!order) return kept;
  const sign = order.down ? -1 : 1;
  return kept.toSorted((one, other) => sign * compared(valueIn(one, order.by), valueIn(other, order.by)));
}

/** A press on a column: up, then down, then as it came. */
export function turned(order: Order | undefined, by: string): Order | undefined {
  if (order?.by !== by) return { by, down: false };
  return order.down ? undefined : { by, down: true };
}

export function keyed(fields: readonly Field[]): readonly (readonly [string, Field])[] {
  return fields.map((field, place) => [`f${place + 1}`, field] as const);
}

/** The words of a cell; of files nothing, they are links. */
export function wordsIn(row: AnswerRow, key: string): string {
  const value: unknown = row.values?.[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function filesIn(row: AnswerRow, key: string): AnswerRow['files'] {
  const ids: unknown = row.values?.[key];
  return Array.isArray(ids) ? row.files.filter((file) => ids.includes(file.file)) : [];
}

type Comparable = string | number | undefined;

function valueIn(row: AnswerRow, by: string): Comparable {
  const own: Readonly<Record<string, string | null>> = { unit: row.unit, name: row.name, at: row.at };
  const value: unknown = by in own ? own[by] : row.values?.[by];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** What is not there comes last. */
function compared(one: Comparable, other: Comparable): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'zh-Hans-CN');
}
