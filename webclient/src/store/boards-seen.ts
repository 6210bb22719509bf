/** A board or a charter that was asked for is as new as its answer; what events told makes it as new as the log. */
import type { Board, BoardRow, Charter, CircleChanged, SeenRow } from '../protocol/generated';

/** 圈章 as it stands: what was told of a later version counts. */
export function charterWith(charter: Charter, told: CircleChanged | undefined): Charter {
  if (!told || told.version <= charter.version) return charter;
  const { version, purpose, basis, contacts, observers, adders, files, asks_daily } = told;
  return { ...charter, version, purpose, basis, contacts, observers, adders, files, asks_daily };
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
