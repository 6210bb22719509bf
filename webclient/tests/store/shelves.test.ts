import { expect, test } from 'vitest';
import type { Event, Shelf, ShelfDocument } from '../../src/protocol/generated';
import { shelfTold, shelfWith, type ToldShelves } from '../../src/store/shelves';

const CIRCLE = 40;
const FILE = { file: 'f', name: '水情.xlsx', size: 1, kind: 'file', media: '', width: 0, height: 0 } as const;
const MAY = { puts: true, leads: false, approves: false };
const AT = '2026-06-19T11:02:00Z';

function document(seq: number, more: Partial<ShelfDocument> = {}): ShelfDocument {
  const who = { by: 2, signature: '', at: AT, first_by: 2 };
  return {
    document: 9,
    folder: null,
    name: '水情.xlsx',
    version: 1,
    file: FILE,
    nr: null,
    ...who,
    away: false,
    seq,
    ...more,
  };
}

function told(...events: readonly Event[]): ToldShelves {
  return events.reduce<ToldShelves>((held, event) => shelfTold(held, CIRCLE, event), new Map());
}

function changed(row: ShelfDocument): Event {
  return { stream: `conversation:${CIRCLE}`, seq: row.seq, type: 'document.changed', data: row };
}

const empty: Shelf = { folders: [], documents: [], results: [], decisions: [], may: MAY, seq: 5 };
const names = (shelf: Shelf) => shelf.documents.map(({ name }) => name);

test('what was told after the answer stands in it, and what is older than the answer does not', () => {
  expect(names(shelfWith(empty, told(changed(document(6))).get(CIRCLE)))).toEqual(['水情.xlsx']);
  expect(names(shelfWith(empty, told(changed(document(4))).get(CIRCLE)))).toEqual([]);
});

test('of two rows the newer one counts, also where the answer is the newer', () => {
  const later = told(changed(document(6, { name: '改名.xlsx' }))).get(CIRCLE);
  expect(names(shelfWith({ ...empty, documents: [document(3)] }, later))).toEqual(['改名.xlsx']);
  expect(names(shelfWith({ ...empty, documents: [document(7)] }, later))).toEqual(['水情.xlsx']);
});

test('what was taken away is gone, and the result of it with it until it is returned', () => {
  const result = { result: 4, document: 9, version: 0, nr: null, text: '', off: false, by: 2, signature: '', at: AT };
  const shelf = { ...empty, documents: [document(3)], results: [{ ...result, approval: null, reason: '', seq: 4 }] };
  const taken = changed(document(6, { away: true }));
  expect(shelfWith(shelf, told(taken).get(CIRCLE))).toMatchObject({ documents: [], results: [] });
  const back = shelfWith(shelf, told(taken, changed(document(7))).get(CIRCLE));
  expect([back.documents.length, back.results.length]).toEqual([1, 1]);
});

test('a recalled message is decided no longer', () => {
  const decision = { nr: 34, author: 3, text: '全部转移', off: false, by: 2, signature: '', at: AT, seq: 4 };
  const recall: Event = {
    stream: `conversation:${CIRCLE}`,
    seq: 8,
    type: 'message.recalled',
    data: { nr: 34, by: 3, at: AT, author: 3, counts: true },
  };
  expect(shelfWith({ ...empty, decisions: [decision] }, told(recall).get(CIRCLE)).decisions).toEqual([]);
});
