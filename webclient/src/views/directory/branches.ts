import type { UnitCard } from '../../protocol/generated';
import type { Tree } from './use-units';

/** A line of the tree as it stands unfolded. */
export interface Branch {
  readonly unit: UnitCard;
  /** 1: topmost. */
  readonly level: number;
  readonly above: number | null;
  /** Undefined: nothing stands below it. */
  readonly open: boolean | undefined;
}

/** The lines that show while these units are unfolded. */
export function branches(tree: Tree, open: ReadonlySet<number>): readonly Branch[] {
  const lines: Branch[] = [];
  const add = (above: number | null, level: number): void => {
    for (const unit of tree.get(above) ?? []) {
      const unfolded = tree.has(unit.unit) ? open.has(unit.unit) : undefined;
      lines.push({ unit, level, above, open: unfolded });
      if (unfolded === true) add(unit.unit, level + 1);
    }
  };
  add(null, 1);
  return lines;
}

/** What a key of the tree does on this line: choose it, fold or unfold it, or go to another line. */
export type Step =
  { readonly choose: Branch } | { readonly go: number } | { readonly fold: number; readonly open: boolean };

export function stepOf(key: string, lines: readonly Branch[], at: number): Step | undefined {
  const line = lines[at];
  const last = lines.length - 1;
  if (!line) return undefined;
  switch (key) {
    case 'Enter':
    case ' ':
      return { choose: line };
    case 'ArrowDown':
      return { go: Math.min(at + 1, last) };
    case 'ArrowUp':
      return { go: Math.max(at - 1, 0) };
    case 'Home':
      return { go: 0 };
    case 'End':
      return { go: last };
    case 'ArrowRight':
      return line.open === false ? { fold: line.unit.unit, open: true } : { go: line.open ? at + 1 : at };
    case 'ArrowLeft':
      if (line.open) return { fold: line.unit.unit, open: false };
      return { go: Math.max(0, line.above === null ? at : lines.findIndex((one) => one.unit.unit === line.above)) };
    default:
      return undefined;
  }
}

/** Those units that stand above this one: unfolded, it shows. */
export function above(tree: Tree, unit: number): ReadonlySet<number> {
  const superior = new Map([...tree.values()].flat().map((one) => [one.unit, one.parent] as const));
  const found = new Set<number>();
  for (let one = superior.get(unit); one !== null && one !== undefined && !found.has(one); one = superior.get(one))
    found.add(one);
  return found;
}
