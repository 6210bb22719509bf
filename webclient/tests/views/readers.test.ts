/** Who has read, unit by unit. */
import { expect, test } from 'vitest';
import type { PersonCard } from '../../src/protocol/generated';
import { byUnit } from '../../src/views/timeline/readers-by-unit';

function card(person: number, unit: string): PersonCard {
  return { person, name: `第${person}人`, pinyin: '', initials: '', unit, title: '' };
}

const people = new Map(
  [card(1, '市水利局'), card(2, '市水利局'), card(3, '市城管局'), card(4, '市水利局'), card(5, '')].map((one) => [
    one.person,
    one,
  ]),
);

test('the unit with most unread stands first, and each says how many of how many', () => {
  const units = byUnit({ read: [1, 5], unread: [3, 2, 4, 99], later: [6] }, 'unread', people);
  expect(units.map(({ unit, persons, all }) => [unit, persons.map(({ person }) => person), all])).toEqual([
    ['市水利局', [2, 4], 3],
    ['市城管局', [3], 1],
  ]);
});

test('who holds no post stands without a unit, and whose card is not here yet waits', () => {
  expect(byUnit({ read: [99, 5], unread: [], later: [] }, 'read', people)).toEqual([
    { unit: '', persons: [people.get(5)], all: 1 },
  ]);
});
