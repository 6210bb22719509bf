/** 汇总表 as it is looked at: which rows, in which order, and what stands in a cell. Pure. */
import type { AnswerRow, Field } from '../../protocol/generated';

export const filters = ['all', 'owing', 'answered'] as const;
export type Filter = (typeof filters)[number];

/** `by` which column: unit, name, at, or a field (f1 …); '': as it comes. */
export interface Looked {
  readonly by: string;
  readonly down: boolean;
  readonly only: Filter;
}

/** A press on a column: up, then down, then as it came. */
export function turned(looked: Looked, by: string): Looked {
  if (looked.by !== by) return { ...looked, by, down: false };
  return looked.down ? { ...looked, by: '', down: false } : { ...looked, down: true };
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
