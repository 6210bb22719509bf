/** What has been chosen in the picker, and how the server is asked about it. */
import { expect, test } from 'vitest';
import type { PersonCard } from '../../src/protocol/generated';
import { fit } from '../../src/views/directory/person-search';
import { asked, choiceOf, has, nothing, onlyPersons, personChip, toggled } from '../../src/views/picker/choice';

const cen: PersonCard = {
  ...{ person: 7, name: '岑雨水', pinyin: 'cenyushui', initials: 'cys', unit: '市水利局', title: '局长' },
};
const water = { kind: 'units', id: 7, name: '市水利局' } as const;

test('a second press lets go, and a unit is not a person of the same number', () => {
  const one = toggled(toggled(nothing, personChip(cen)), water);
  expect([has(one, 'persons', 7), has(one, 'units', 7)]).toEqual([true, true]);
  expect(asked(one)).toEqual({ units: [7], positions: [], persons: [7], lists: [] });
  const other = toggled(one, personChip(cen));
  expect([has(other, 'persons', 7), has(other, 'units', 7)]).toEqual([false, true]);
});

test('persons alone are counted without asking', () => {
  expect(onlyPersons(nothing)).toBe(true);
  expect(onlyPersons(choiceOf([personChip(cen)]))).toBe(true);
  expect(onlyPersons(choiceOf([personChip(cen), water]))).toBe(false);
});

test('every word fits somebody, in any order', () => {
  for (const typed of ['cys', '水利 cys', 'cys 局长', '岑 水利', ' ']) expect(fit(cen, typed)).toBeGreaterThan(0);
  for (const typed of ['gjz', '水利 gjz', '财政 岑']) expect(fit(cen, typed)).toBe(0);
});
