/** 资料架: the rows that events told of. A shelf that was asked for is as new as its answer; these make it as new as the log. */
import type { Decision, Event, Result, Shelf, ShelfDocument, ShelfFolder } from '../protocol/generated';
import { withEntry } from './state';

export interface ToldShelf {
  readonly folders: ReadonlyMap<number, ShelfFolder>;
  readonly documents: ReadonlyMap<number, ShelfDocument>;
  readonly results: ReadonlyMap<number, Result>;
  readonly decisions: ReadonlyMap<number, Decision>;
  /** Messages that were recalled: what was about them is gone. */
  readonly recalled: ReadonlySet<number>;
}

/** By conversation. */
export type ToldShelves = ReadonlyMap<number, ToldShelf>;

const NOTHING: ToldShelf = {
  folders: new Map(),
  documents: new Map(),
  results: new Map(),
  decisions: new Map(),
  recalled: new Set(),
};

export function shelfTold(told: ToldShelves, conversation: number, event: Event): ToldShelves {
  const held = told.get(conversation) ?? NOTHING;
  const now = after(held, event);
  return now === held ? told : withEntry(told, conversation, now);
}

/** The shelf as it stands: of two rows the one with the higher seq, without what was taken away. */
export function shelfWith(shelf: Shelf, told: ToldShelf | undefined): Shelf {
  if (!told) return shelf;
  const { folders, documents, results, decisions, recalled } = told;
  const stands = ({ nr }: { readonly nr: number | null }) => nr === null || !recalled.has(nr);
  const lying = newest(shelf.documents, documents, ({ document }) => document, shelf.seq).filter(({ away }) => !away);
  const here = new Set(lying.map(({ document }) => document));
  return {
    ...shelf,
    folders: newest(shelf.folders, folders, ({ folder }) => folder, shelf.seq).filter(({ away }) => !away),
    documents: lying,
    results: newest(shelf.results, results, ({ result }) => result, shelf.seq).filter(
      (one) => !one.off && stands(one) && (one.document === null || here.has(one.document)),
    ),
    decisions: newest(shelf.decisions, decisions, ({ nr }) => nr, shelf.seq).filter((one) => !one.off && stands(one)),
  };
}

function after(held: ToldShelf, event: Event): ToldShelf {
  switch (event.type) {
    case 'folder.changed':
      return { ...held, folders: withEntry(held.folders, event.data.folder, event.data) };
    case 'document.changed':
      return { ...held, documents: withEntry(held.documents, event.data.document, event.data) };
    case 'result.changed':
      return { ...held, results: withEntry(held.results, event.data.result, event.data) };
    case 'decision.changed':
      return { ...held, decisions: withEntry(held.decisions, event.data.nr, event.data) };
    case 'message.recalled':
      return { ...held, recalled: new Set([...held.recalled, event.data.nr]) };
    default:
      return held;
  }
}

/** A row that was told counts where it is newer than the answer. */
function newest<R extends { readonly seq: number }>(
  rows: readonly R[],
  told: ReadonlyMap<number, R>,
  keyOf: (row: R) => number,
  seq: number,
): readonly R[] {
  const known = new Set(rows.map(keyOf));
  const changed = rows.map((row) => {
    const other = told.get(keyOf(row));
    return other && other.seq > row.seq ? other : row;
  });
  return [...[...told.values()].filter((row) => !known.has(keyOf(row)) && row.seq > seq), ...changed];
}
