/** The tree of units as rows: what is unfolded, what fits the words, where an arrow key leads. Pure. */

/** What a row needs of a unit. */
export interface TreeUnit {
  readonly unit: number;
  readonly name: string;
  readonly short_name: string;
  readonly parent: number | null;
}

export interface TreeRow<U extends TreeUnit> {
  readonly unit: U;
  /** 0 at the top. */
  readonly level: number;
  readonly foldable: boolean;
  readonly open: boolean;
}

type Children<U> = ReadonlyMap<number | null, readonly U[]>;

/** Units by their superior, in the order given; null holds those whose superior is not among them. */
export function childrenOf<U extends TreeUnit>(units: readonly U[]): Children<U> {
  const known = new Set(units.map((unit) => unit.unit));
  const children = new Map<number | null, U[]>();
  for (const unit of units) {
    const above = unit.parent !== null && known.has(unit.parent) ? unit.parent : null;
    const beside = children.get(above);
    if (beside) beside.push(unit);
    else children.set(above, [unit]);
  }
  return children;
}

/** The rows on screen. Words unfold every way to a unit that fits them, and hide the others. */
export function treeRows<U extends TreeUnit>(
  units: readonly U[],
  unfolded: ReadonlySet<number>,
  words: string,
): readonly TreeRow<U>[] {
  const children = childrenOf(units);
  const wanted = words.trim() === '' ? undefined : withSuperiors(units, fitting(units, words));
  const shown = (above: number | null) => (children.get(above) ?? []).filter((one) => wanted?.has(one.unit) ?? true);
  const rows: TreeRow<U>[] = [];
  const walk = (above: number | null, level: number): void => {
    for (const unit of shown(above)) {
      const foldable = shown(unit.unit).length > 0;
      const open = foldable && (wanted !== undefined || unfolded.has(unit.unit));
      rows.push({ unit, level, foldable, open });
      if (open) walk(unit.unit, level + 1);
    }
  };
  walk(null, 0);
  return rows;
}

/** All superiors of a unit, the nearest first. */
export function superiorsOf(units: readonly TreeUnit[], unit: number): readonly TreeUnit[] {
  const byId = new Map(units.map((one) => [one.unit, one]));
  const above: TreeUnit[] = [];
  for (let at = byId.get(unit)?.parent; at != null; at = byId.get(at)?.parent) {
    const one = byId.get(at);
    if (!one || above.includes(one)) break;
    above.push(one);
  }
  return above;
}

/** The unit itself and all that stand below it. */
export function subtreeOf(units: readonly TreeUnit[], unit: number): ReadonlySet<number> {
  const children = childrenOf(units);
  const found = new Set<number>();
  const walk = (id: number): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const one of children.get(id) ?? []) walk(one.unit);
  };
  walk(unit);
  return found;
}

export type TreeStep =
  { readonly kind: 'go'; readonly unit: number } | { readonly kind: 'fold' | 'unfold'; readonly unit: number };

/** What a key does at a row, as trees everywhere do: → unfolds, then goes in; ← folds, then goes out. */
export function treeStep<U extends TreeUnit>(
  rows: readonly TreeRow<U>[],
  at: number,
  key: string,
): TreeStep | undefined {
  const index = rows.findIndex((row) => row.unit.unit === at);
  const here = rows[index];
  const go = (row: TreeRow<U> | undefined): TreeStep | undefined => row && { kind: 'go', unit: row.unit.unit };
  if (!here) return go(rows[0]);
  const keys: Readonly<Record<string, () => TreeStep | undefined>> = {
    ArrowDown: () => go(rows[index + 1]),
    ArrowUp: () => go(rows[index - 1]),
    Home: () => go(rows[0]),
    End: () => go(rows.at(-1)),
    ArrowRight: () => (here.open ? go(rows[index + 1]) : here.foldable ? { kind: 'unfold', unit: at } : undefined),
    ArrowLeft: () => (here.open ? { kind: 'fold', unit: at } : go(outer(rows, index))),
  };
  return keys[key]?.();
}

function outer<U extends TreeUnit>(rows: readonly TreeRow<U>[], index: number): TreeRow<U> | undefined {
  const level = rows[index]?.level ?? 0;
  return rows.slice(0, index).findLast((row) => row.level < level);
}

function fitting(units: readonly TreeUnit[], words: string): readonly number[] {
  const wanted = words.trim().toLowerCase();
  return units
    .filter((unit) => `${unit.name} ${unit.short_name}`.toLowerCase().includes(wanted))
    .map((unit) => unit.unit);
}

function withSuperiors(units: readonly TreeUnit[], found: readonly number[]): ReadonlySet<number> {
  const parents = new Map(units.map((unit) => [unit.unit, unit.parent]));
  const all = new Set<number>();
  for (const unit of found)
    for (let at: number | null | undefined = unit; at != null && !all.has(at); at = parents.get(at)) all.add(at);
  return all;
}
