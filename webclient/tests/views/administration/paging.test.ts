/** A list of thousands of which only the pages on screen are asked for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  NOTHING_YET,
  PAGE,
  rowAt,
  stale,
  walked,
  wantedPages,
  withPage,
  type Paged,
} from '../../../src/views/administration/people/paging';

function page(number: number, total: number): readonly number[] {
  return Array.from({ length: Math.min(PAGE, total - number * PAGE) }, (_, index) => number * PAGE + index);
}

function filled(total: number, ...pages: readonly number[]): Paged<number> {
  return pages.reduce((held: Paged<number>, one) => withPage(held, one, page(one, total), total), NOTHING_YET);
}

test('before anything is known the first page is asked for, and no other', () => {
  expect(wantedPages(NOTHING_YET, 0, 0)).toEqual([0]);
  expect(wantedPages(NOTHING_YET, 0, 2_500)).toEqual([0]);
});

test('only the pages on screen are asked for, and none that is here', () => {
  const held = filled(3_000, 0);
  expect(wantedPages(held, 0, 20)).toEqual([]);
  expect(wantedPages(held, 2_590, 2_610)).toEqual([25, 26]);
  expect(wantedPages(held, 2_990, 3_010)).toEqual([29]);
  expect(rowAt(held, 42)).toBe(42);
  expect(rowAt(held, 142)).toBeUndefined();
});

test('after an act what is on screen stays to be seen and is asked for again, the rest when one gets there', () => {
  const held = stale(filled(3_000, 0, 25));
  expect(rowAt(held, 2_510)).toBe(2_510);
  expect(wantedPages(held, 2_510, 2_520)).toEqual([25]);
  const renewed = withPage(held, 25, page(25, 3_000), 3_000);
  expect(wantedPages(renewed, 2_510, 2_520)).toEqual([]);
  expect(wantedPages(renewed, 0, 10)).toEqual([0]);
});

test('where somebody has come or gone, all other pages have moved', () => {
  const held = withPage(filled(3_000, 0, 1, 2), 1, page(1, 2_999), 2_999);
  expect(wantedPages(held, 0, 250)).toEqual([0, 2]);
});

test('pages beyond the end are gone, and an empty list is a list', () => {
  const held = withPage(filled(201, 0, 1, 2), 0, page(0, 50), 50);
  expect([...held.pages.keys()]).toEqual([0]);
  expect(filled(0, 0)).toMatchObject({ total: 0 });
  expect(wantedPages(filled(0, 0), 0, 10)).toEqual([]);
});

test('whoever scrolls about sees each row as it is, once the pages are here', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.array(fc.nat(5_000), { maxLength: 20 }), (total, visits) => {
      let held = withPage(NOTHING_YET as Paged<number>, 0, page(0, total), total);
      for (const visit of visits) {
        const at = visit % total;
        for (const one of wantedPages(held, at, at + 20)) held = withPage(held, one, page(one, total), total);
        expect(rowAt(held, at)).toBe(at);
      }
    }),
  );
});

test('keys walk a row, a screen, or to either end, and stop there', () => {
  expect(walked('ArrowDown', 5, 10, 4)).toBe(6);
  expect(walked('ArrowDown', 9, 10, 4)).toBe(9);
  expect(walked('PageUp', 2, 10, 4)).toBe(0);
  expect(walked('PageDown', 2, 10, 4)).toBe(6);
  expect([walked('Home', 5, 10, 4), walked('End', 5, 10, 4)]).toEqual([0, 9]);
  expect(walked('a', 5, 10, 4)).toBeUndefined();
});
