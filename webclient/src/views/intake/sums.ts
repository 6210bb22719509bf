import type { ImportSummary } from '../../protocol/generated';

/** The numbers one decides by, over units, positions and people. */
export function sumsOf(summary: ImportSummary) {
  const { units, positions, people } = summary;
  const all = [units, positions, people];
  const sum = (name: 'added' | 'changed' | 'unchanged') => all.reduce((total, one) => total + one[name], 0);
  return { added: sum('added'), changed: sum('changed'), unchanged: sum('unchanged') };
}
