/** 看板: the rows that events told of. A board that was asked for is as new as its answer; these make it as new as the log. */
import type { Board, BoardRow, SeenRow } from '../protocol/generated';
import { withEntry } from './state';

/** conversation → unit → its newest row that was told. */
export type ToldRows = ReadonlyMap<number, ReadonlyMap<number, BoardRow>>;

/** The row says something else now. */
export function rowTold(told: ToldRows, conversation: number, row: BoardRow): ToldRows {
  const rows = told.get(conversation) ?? new Map<number, BoardRow>();
  const known = rows.get(row.unit);
  return known && known.nr >= row.nr ? told : withEntry(told, conversation, withEntry(rows, row.unit, row));
}

/** The board as it stands: of two rows the one of the later change. */
export function boardWith(board: Board, told: ReadonlyMap<number, BoardRow> | undefined, me: number): Board {
  if (!told) return board;
  const rows = board.rows.map((seen) => newer(seen, told.get(seen.row.unit), board, me));
  return { ...board, rows, nr: Math.max(board.nr, ...[...told.values()].map(({ nr }) => nr)) };
}

/** What others changed since my last visit carries what it said then. */
function newer(seen: SeenRow, row: BoardRow | undefined, { visited }: Board, me: number): SeenRow {
  if (!row || row.nr <= seen.row.nr) return seen;
  const unseen = visited !== null && row.by !== me;
  return { ...seen, row, before: unseen ? (seen.before ?? seen.row.words) : null };
}
