/** A long list of which only the pages on screen are held. Pure. */
export interface Paged<T> {
  /** How many rows there are in all; undefined until the first page is here. */
  readonly total: number | undefined;
  readonly pages: ReadonlyMap<number, readonly T[]>;
  /** Pages to be asked again: something has changed since they came. */
  readonly stale: ReadonlySet<number>;
}

/** Rows of one page. */
export const PAGE = 100;

export const NOTHING_YET: Paged<never> = { total: undefined, pages: new Map(), stale: new Set() };

/** The pages among rows `from` to `to` that are missing or stale, the first ones first. */
export function wantedPages<T>(paged: Paged<T>, from: number, to: number): readonly number[] {
  const last = paged.total === undefined ? 0 : Math.max(0, Math.ceil(paged.total / PAGE) - 1);
  const pages: number[] = [];
  for (let page = Math.floor(Math.max(0, from) / PAGE); page <= Math.min(last, Math.floor(to / PAGE)); page += 1)
    if (!paged.pages.has(page) || paged.stale.has(page)) pages.push(page);
  return pages;
}

/** A page has come. Where the list has another length than before, the other pages may have moved. */
export function withPage<T>(paged: Paged<T>, page: number, rows: readonly T[], total: number): Paged<T> {
  const moved = paged.total !== undefined && paged.total !== total;
  const pages = new Map(paged.pages).set(page, rows);
  for (const held of pages.keys()) if (held * PAGE >= total && held !== 0) pages.delete(held);
  const stale = new Set(moved ? pages.keys() : paged.stale);
  stale.delete(page);
  return { total, pages, stale };
}

/** Something has changed: what is held is shown until it has been asked again. */
export function stale<T>(paged: Paged<T>): Paged<T> {
  return { ...paged, stale: new Set(paged.pages.keys()) };
}

/** The row at this place, if it is here. */
export function rowAt<T>(paged: Paged<T>, index: number): T | undefined {
  return paged.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
}

/** Where a key leads from this row; undefined where it means nothing here. `page`: rows on screen. */
export function walked(key: string, at: number, total: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: total - 1,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.min(total - 1, Math.max(0, step));
}
