/** How far the units have come, and how much paper it takes. */
import { expect, test } from 'vitest';
import type { UnitProgress } from '../../src/protocol/generated';
import { countsOf, pagesFor, subtreeOf, topmostOf } from '../../src/views/codes/counts';

function unit(key: number, depth: number, waiting = 0, issued = 0, lapsed = 0, ready = 0): UnitProgress {
  return { unit: key, name: `第${key}办`, depth, waiting, issued, lapsed, ready };
}

const tree = [unit(1, 0, 2), unit(2, 1, 0, 3), unit(3, 2, 0, 0, 4), unit(4, 1, 0, 0, 0, 5), unit(5, 0, 1)];

test('who has lapsed waits for a code like who never had one', () => {
  expect(countsOf(tree)).toEqual({ all: 15, ready: 5, issued: 3, waiting: 7 });
  expect(countsOf([])).toEqual({ all: 0, ready: 0, issued: 0, waiting: 0 });
});

test('a subtree is a unit with all below it, up to the next beside it', () => {
  const below = (key: number) => subtreeOf(tree, key).map((one) => one.unit);
  expect([below(1), below(2), below(3), below(5), below(9)]).toEqual([[1, 2, 3, 4], [2, 3], [3], [5], []]);
  expect(topmostOf(tree).map((one) => one.unit)).toEqual([1, 5]);
});

test('ten slips are a page', () => {
  expect([0, 1, 10, 11, 3_046].map(pagesFor)).toEqual([0, 1, 1, 2, 305]);
});
