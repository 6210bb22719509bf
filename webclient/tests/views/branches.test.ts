/** The tree of units as it stands unfolded, and what its keys do. */
import { expect, test } from 'vitest';
import type { UnitCard } from '../../src/protocol/generated';
import { above, branches, stepOf } from '../../src/views/directory/branches';
import { unitFits } from '../../src/views/directory/unit-search';
import { treeOf } from '../../src/views/directory/use-units';

function unit(id: number, parent: number | null, short_name = `单位${id}`, initials = 'dw'): UnitCard {
  return {
    ...{ unit: id, name: `云汀市${short_name}`, short_name, initials, parent },
    ...{ level: 'city', kind: 'department', people: 3 },
  };
}

// 1 ─ 2 ─ 3, 4; 5 stands below a unit that is not shown
const tree = treeOf([unit(1, null), unit(2, 1), unit(3, 2), unit(4, 1), unit(5, 99)]);
const shown = (open: readonly number[]) => branches(tree, new Set(open));
const ids = (open: readonly number[]) => shown(open).map((line) => line.unit.unit);

test('only what is unfolded shows, each after its superior', () => {
  expect(ids([])).toEqual([1, 5]);
  expect(ids([1])).toEqual([1, 2, 4, 5]);
  expect(ids([1, 2])).toEqual([1, 2, 3, 4, 5]);
  expect(ids([2])).toEqual([1, 5]);
  expect(shown([1]).map((line) => [line.level, line.open])).toEqual([
    [1, true],
    [2, false],
    [2, undefined],
    [1, undefined],
  ]);
});

test('whatever leads to a unit is found', () => {
  expect([...above(tree, 3)]).toEqual([2, 1]);
  expect([...above(tree, 1)]).toEqual([]);
});

test('arrows walk the lines, unfold to the right, fold and rise to the left', () => {
  const lines = shown([1]);
  expect(stepOf('ArrowDown', lines, 0)).toEqual({ go: 1 });
  expect(stepOf('ArrowUp', lines, 0)).toEqual({ go: 0 });
  expect(stepOf('End', lines, 0)).toEqual({ go: 3 });
  expect(stepOf('ArrowRight', lines, 0)).toEqual({ go: 1 });
  expect(stepOf('ArrowRight', lines, 1)).toEqual({ fold: 2, open: true });
  expect(stepOf('ArrowRight', lines, 2)).toEqual({ go: 2 });
  expect(stepOf('ArrowLeft', lines, 0)).toEqual({ fold: 1, open: false });
  expect(stepOf('ArrowLeft', lines, 2)).toEqual({ go: 0 });
  expect(stepOf('Enter', lines, 2)).toEqual({ choose: lines[2] });
  expect(stepOf('x', lines, 2)).toBeUndefined();
  expect(stepOf('Enter', [], 0)).toBeUndefined();
});

test('a unit is found by its names and by their initials, all words of it', () => {
  const water = unit(37, 1, '市水利局', 'sslj');
  for (const typed of ['水利', '云汀', 'slj', 'SLJ', '云汀 slj', '']) expect(unitFits(water, typed)).toBe(true);
  for (const typed of ['财政', 'czj', '水利 czj']) expect(unitFits(water, typed)).toBe(false);
});
