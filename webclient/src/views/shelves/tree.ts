import type { Shelf, ShelfDocument, ShelfFolder } from '../../protocol/generated';

/** Folders lie at most so deep in one another. */
export const DEEPEST = 3;

/** The folder and those it lies in, the outermost first; none for the top, or where it is there no longer. */
export function wayTo({ folders }: Shelf, folder: number | null): readonly ShelfFolder[] {
  const found = folders.find((one) => one.folder === folder);
  return found ? [...wayTo({ folders } as Shelf, found.parent), found] : [];
}

/** What lies in a folder (null: at the top), by name. What is in a folder that is gone lies at the top. */
export function inside(shelf: Shelf, folder: number | null) {
  const there = new Set(shelf.folders.map((one) => one.folder));
  const at = (place: number | null) => (place !== null && there.has(place) ? place : null) === folder;
  return {
    folders: byName(shelf.folders.filter(({ parent }) => at(parent))),
    documents: byName(shelf.documents.filter((one) => at(one.folder))),
  };
}

/** How many documents lie in it, however deep. */
export function countIn(shelf: Shelf, folder: number): number {
  const { folders, documents } = inside(shelf, folder);
  return documents.length + folders.reduce((sum, one) => sum + countIn(shelf, one.folder), 0);
}

/** Every folder with how deep it lies, as a tree is read. */
export function asTree(
  shelf: Shelf,
  folder: number | null = null,
  depth = 0,
): readonly (readonly [ShelfFolder, number])[] {
  return inside(shelf, folder).folders.flatMap((one) => [
    [one, depth] as const,
    ...asTree(shelf, one.folder, depth + 1),
  ]);
}

/** The document of this name that lies there already. */
export function namesake(shelf: Shelf, folder: number | null, name: string): ShelfDocument | undefined {
  return inside(shelf, folder).documents.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

function byName<T extends { readonly name: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'zh', { numeric: true }));
}
