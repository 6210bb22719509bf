/** Who is found in one's own contacts, under which letter, and where the page stands. */
import { expect, test } from 'vitest';
import type { OwnContact } from '../../src/views/contacts/book';
import { fits, groupsOf, inChoice, rowsOf } from '../../src/views/contacts/looking';
import { pathOf, placeOf } from '../../src/views/shell/place';

function contact(name: string, pinyin: string, initials: string, more: Partial<OwnContact['entry']> = {}): OwnContact {
  const blank = { unit: '', title: '', phones: [], emails: [], address: '', note: '', groups: [], person: null };
  const entry = { name, ...blank, ...more };
  return { contact: `c-${name}`, version: 1, changed_at: '2026-11-23T09:00:00Z', entry, pinyin, initials };
}

const mother = contact('沈桂兰', 'shenguilan', 'sgl', {
  phones: [{ kind: 'mobile', number: '139-0571 0001' }],
  groups: ['家人'],
  note: '少吃盐',
});
const plumber = contact('鲁师傅', 'lushifu', 'lsf', { unit: '永固水电', groups: ['常用', '家人'] });
const nameless = contact('13905710003', '13905710003', '1');
const book = [nameless, plumber, mother];

test.each(['沈', '桂兰', 'shengui', 'SGL', 'sg', '139057', '0571 00', '家人', '盐', ' 沈桂 '])(
  '岑雨水 finds his mother however he types: %s',
  (typed) => expect(fits(mother, typed)).toBe(true),
);

test.each(['guilan', '鲁', '9999', 'gl', '永固'])('but not by what is not hers: %s', (typed) =>
  expect(fits(mother, typed)).toBe(false),
);

test('a single digit is a word, not a number', () => {
  expect(fits(mother, '1')).toBe(false);
  expect(fits(nameless, '1')).toBe(true);
});

test('contacts stand under their letters, and those without one first', () => {
  const rows = rowsOf(book).map((row) => (row.kind === 'letter' ? row.letter : row.contact.entry.name));
  expect(rows).toEqual(['#', '13905710003', 'L', '鲁师傅', 'S', '沈桂兰']);
});

test('groups come by pinyin, each with how many are in it', () => {
  expect(groupsOf(book)).toEqual([
    { name: '常用', count: 1 },
    { name: '家人', count: 2 },
  ]);
  expect(book.filter((one) => inChoice(one, { of: 'group', name: '家人' }))).toEqual([plumber, mother]);
  expect(book.filter((one) => inChoice(one, { of: 'none' }))).toEqual([nameless]);
  expect(book.filter((one) => inChoice(one, { of: 'all' }))).toEqual(book);
});

test.each(['/people/mine', '/people/mine/0f8fad5b-d9cb-469f-a165-70867728950e'])(
  '%s is an address one can keep',
  (path) => expect(pathOf(placeOf(path))).toBe(path),
);
