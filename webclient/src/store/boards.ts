/** 看板: the rows that events told of. */
import type { BoardRow } from '../protocol/generated';
import { withEntry } from './state';

/** conversation → unit → its newest row that was told. */
export type ToldRows = ReadonlyMap<number, ReadonlyMap<number, BoardRow>>;

/** The row says something else now. */
export function rowTold(told: ToldRows, conversation: number, row: BoardRow): ToldRows {
  const rows = told.get(conversation) ?? new Map<number, BoardRow>();
  const known = rows.get(row.unit);
  return known && known.nr >= row.nr ? told : withEntry(told, conversation, withEntry(rows, row.unit, row));
}
