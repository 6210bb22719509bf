/** Rank orders (排序): who stands before whom is somebody's decision, never the alphabet's. Pure. */
export interface Ranked {
  readonly key: number;
  readonly order: number;
}

/** What must be renumbered so that the one at `index` changes places with its neighbour; equals stand by their key. */
export function swapped(ranked: readonly Ranked[], index: number, step: 1 | -1): readonly Ranked[] {
  const [one, other] = [ranked[index], ranked[index + step]];
  if (!one || !other) return [];
  const exchanged = [...ranked];
  exchanged[index] = { key: other.key, order: one.order };
  exchanged[index + step] = { key: one.key, order: other.order };
  return renumbered(exchanged).filter((now) => ranked.find((before) => before.key === now.key)?.order !== now.order);
}

/** The order for one more at the end. Room is left for somebody to be set between. */
export function lastOrder(ranked: readonly { readonly order: number }[]): number {
  return ranked.reduce((most, one) => Math.max(most, one.order), 0) + 10;
}

/** All as they are given, each with a number that keeps it there: those that would stand too early move back. */
function renumbered(wanted: readonly Ranked[]): readonly Ranked[] {
  const numbered: Ranked[] = [];
  for (const one of wanted) {
    const before = numbered.at(-1);
    const stands = before === undefined || one.order > before.order || isAfter(one, before);
    numbered.push(stands ? one : { key: one.key, order: before.order + 1 });
  }
  return numbered;
}

/** Of two with the same number. */
function isAfter(one: Ranked, before: Ranked): boolean {
  return one.order === before.order && one.key > before.key;
}
