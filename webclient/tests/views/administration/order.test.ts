/** Rank order: who is moved changes places with his neighbour, and nobody else moves. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastOrder, swapped, type Ranked } from '../../../src/views/administration/order';

/** As the server lists them: by order, equals by their key. */
function listed(ranked: readonly Ranked[]): readonly Ranked[] {
  return [...ranked].sort((one, other) => one.order - other.order || one.key - other.key);
}

function after(ranked: readonly Ranked[], index: number, step: 1 | -1): readonly number[] {
  const moved = new Map(swapped(ranked, index, step).map((one) => [one.key, one.order]));
  return listed(ranked.map((one) => ({ ...one, order: moved.get(one.key) ?? one.order }))).map((one) => one.key);
}

test('two that differ change numbers, and no third is touched', () => {
  const ranked = [
    { key: 1, order: 10 },
    { key: 2, order: 20 },
    { key: 3, order: 30 },
  ];
  expect(swapped(ranked, 0, 1)).toEqual([
    { key: 2, order: 10 },
    { key: 1, order: 20 },
  ]);
  expect(after(ranked, 2, -1)).toEqual([1, 3, 2]);
});

test('at either end there is nowhere to go', () => {
  expect(swapped([{ key: 1, order: 0 }], 0, -1)).toEqual([]);
  expect(swapped([{ key: 1, order: 0 }], 0, 1)).toEqual([]);
});

test('whatever their numbers, exactly the two have changed places', () => {
  const numbers = fc.array(fc.nat(6), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(numbers, fc.nat(), fc.constantFrom(1 as const, -1 as const), (orders, at, step) => {
      const ranked = listed(orders.map((order, index) => ({ key: index + 1, order })));
      const index = at % ranked.length;
      const wanted = ranked.map((one) => one.key);
      const other = index + step;
      if (other >= 0 && other < wanted.length) [wanted[index], wanted[other]] = [wanted[other]!, wanted[index]!];
      expect(after(ranked, index, step)).toEqual(wanted);
    }),
  );
});

test('one more stands at the end, with room before it', () => {
  expect(lastOrder([])).toBe(10);
  expect(lastOrder([{ order: 30 }, { order: 10 }])).toBe(40);
});
