/** Rank orders (排序): who stands before whom is somebody's decision, never the alphabet's. Pure. */
export interface Ranked {
  readonly key: number;
  readonly order: number;
}

/** What must be renumbered so that the one at `index` changes places with its neighbour; equals stand by their key. */
export function swapped(ranked: readonly Ranked[], index: number, step: 1 | -1): readonly Ranked[] {
  const [one, other] = [ranked[index], ranked[index + step]];
  if (!one || !other) return [];
  if (one.order !== other.order)
    return [
      { key: one.key, order: other.order },
      { key: other.key, order: one.order },
    ];
  const wanted = [...ranked];
  wanted[index] = other;
  wanted[index + step] = one;
  return renumbered(wanted);
}

/** The order for one more at the end. Room is left for somebody to be set between. */
export function lastOrder(ranked: readonly { readonly order: number }[]): number {
  return ranked.reduce((most, one) => Math.max(most, one.order), 0) + 10;
}

/** The fewest that must move back so that all stand as they are given. */
function renumbered(wanted: readonly Ranked[]): readonly Ranked[] {
  const moved: Ranked[] = [];
  let before: Ranked | undefined;
  for (const one of wanted) {
    const stands =
      before === undefined || one.order > before.order || (one.order === before.order && one.key > before.key);
    const now: Ranked = stands || before === undefined ? one : { key: one.key, order: before.order + 1 };
    if (now !== one) moved.push(now);
    before = now;
  }
  return moved;
}
