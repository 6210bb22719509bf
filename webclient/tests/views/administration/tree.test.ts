/** The tree of units: what is on screen, what words find, where the arrow keys lead. */
import { expect, test } from 'vitest';
import { subtreeOf, superiorsOf, treeRows, treeStep } from '../../../src/views/administration/tree';

function unit(id: number, parent: number | null, name: string) {
  return { unit: id, parent, name: `云汀市${name}`, short_name: name };
}

// in rank order, which is not the order of their names
const units = [
  unit(1, null, '市政府'),
  unit(2, 1, '水利局'),
  unit(3, 2, '水文中心'),
  unit(4, 1, '教育局'),
  unit(5, 4, '第一中学'),
];

function names(unfolded: readonly number[], words = ''): readonly string[] {
  return treeRows(units, new Set(unfolded), words).map(({ unit: { short_name }, level }) => `${level} ${short_name}`);
}

test('only what is unfolded shows what stands below it, in the order given', () => {
  expect(names([])).toEqual(['0 市政府']);
  expect(names([1])).toEqual(['0 市政府', '1 水利局', '1 教育局']);
  expect(names([1, 4])).toEqual(['0 市政府', '1 水利局', '1 教育局', '2 第一中学']);
});

test('words show what fits with its superiors, unfolded, and nothing else', () => {
  expect(names([], '水文')).toEqual(['0 市政府', '1 水利局', '2 水文中心']);
  expect(names([1, 2, 4], ' 中学 ')).toEqual(['0 市政府', '1 教育局', '2 第一中学']);
  expect(names([], '公安')).toEqual([]);
});

test('a unit whose superior is not mine to keep stands at the top', () => {
  const rows = treeRows([unit(7, 6, '水利局'), unit(8, 7, '水文中心')], new Set([7]), '');
  expect(rows.map(({ unit: { short_name }, level }) => `${level} ${short_name}`)).toEqual(['0 水利局', '1 水文中心']);
});

test('arrows walk, unfold and fold as in every tree', () => {
  const folded = treeRows(units, new Set([1]), '');
  expect(treeStep(folded, 1, 'ArrowDown')).toEqual({ kind: 'go', unit: 2 });
  expect(treeStep(folded, 2, 'ArrowRight')).toEqual({ kind: 'unfold', unit: 2 });
  expect(treeStep(folded, 4, 'ArrowLeft')).toEqual({ kind: 'go', unit: 1 });
  expect(treeStep(folded, 4, 'ArrowDown')).toBeUndefined();
  expect(treeStep(folded, 4, 'Home')).toEqual({ kind: 'go', unit: 1 });
  expect(treeStep(folded, 1, 'End')).toEqual({ kind: 'go', unit: 4 });
  const open = treeRows(units, new Set([1, 2]), '');
  expect(treeStep(open, 2, 'ArrowRight')).toEqual({ kind: 'go', unit: 3 });
  expect(treeStep(open, 2, 'ArrowLeft')).toEqual({ kind: 'fold', unit: 2 });
  expect(treeStep(open, 3, 'ArrowRight')).toBeUndefined();
  expect(treeStep(open, 99, 'ArrowDown')).toEqual({ kind: 'go', unit: 1 });
  expect(treeStep(open, 3, 'x')).toBeUndefined();
});

test('superiors are named from the nearest up, and what stands below is found to the last', () => {
  expect(superiorsOf(units, 3).map((one) => one.unit)).toEqual([2, 1]);
  expect([...subtreeOf(units, 1)].sort()).toEqual([1, 2, 3, 4, 5]);
  expect([...subtreeOf(units, 4)]).toEqual([4, 5]);
});

test('a circle in what came, which must not be, ends', () => {
  const circle = [unit(1, 2, '甲'), unit(2, 1, '乙')];
  expect(superiorsOf(circle, 1).map((one) => one.unit)).toEqual([2, 1]);
  expect([...subtreeOf(circle, 1)].sort()).toEqual([1, 2]);
  expect(treeRows(circle, new Set(), '')).toEqual([]);
});
