/** Addresses, names in small, and who is found by what. */
import { expect, test } from 'vitest';
import { fitting } from '../../src/views/directory/person-search';
import { shortNameOf } from '../../src/views/parts/avatar';
import { shownCount } from '../../src/views/parts/badge';
import { helpOf } from '../../src/views/shell/help-of';
import { pathOf, placeOf } from '../../src/views/shell/place';

test.each([
  '/',
  '/c/7',
  '/c/7/42',
  '/c/7/board',
  '/c/7/shelf',
  '/c/7/results',
  '/c/7/talk',
  '/c/7/topics/3',
  '/c/7/topics/0/42',
  '/people',
  '/people/3',
  '/gallery',
  '/p/17',
  '/admin',
  '/admin/units/7',
  '/admin/units/7/relations',
  '/admin/people',
  '/admin/keepers',
])('the address %s leads where it says', (path) => {
  expect(pathOf(placeOf(path))).toBe(path);
});

test.each(['/admin/units/x', '/admin/nothing', '/admin/units/7/nothing'])(
  'the address %s leads to the nearest place of 管理',
  (path) => {
    expect(pathOf(placeOf(path))).toMatch(/^\/admin(\/units\/7)?$/);
  },
);

test.each(['/c/seven', '/c/-1', '/c/7/x', '/c/7/x/board', '/nowhere/at/all', '//'])(
  'the address %s leads nowhere strange',
  (path) => {
    expect(pathOf(placeOf(path))).toMatch(/^\/(c\/7)?$/);
  },
);

test.each([
  ['岑雨水', false, '雨水'],
  ['6·18强降雨应急', true, '强降'],
  ['Ada Lovelace', false, 'AL'],
  ['值班', true, '值班'],
])('%s is short for itself', (name, group, short) => {
  expect(shortNameOf(name, group)).toBe(short);
});

test('unread is exact up to 99', () => {
  expect([1, 99, 100].map(shownCount)).toEqual(['1', '99', '99+']);
});

const cen = { person: 1, name: '岑雨水', pinyin: 'cen yu shui', initials: 'cys', unit: '市水利局', title: '局长' };
const ge = { person: 2, name: '葛惊蛰', pinyin: 'ge jing zhe', initials: 'gjz', unit: '市水利局', title: '收发员' };

test.each([
  ['岑', [1]],
  ['cys', [1]],
  ['cenyu', [1]],
  ['jing', [2]],
  ['水利', [1, 2]],
  ['收发', [2]],
  ['nobody', []],
  ['', [1, 2]],
])('“%s” finds the right people', (typed, found) => {
  expect(fitting([cen, ge], typed, 10).map((person) => person.person)).toEqual(found);
});

test.each([
  ['/', {}],
  ['/c/4', {}],
  ['/c/5', { area: 'groups' }],
  ['/c/6', { area: 'circles' }],
  ['/circles', { area: 'circles' }],
  ['/instructions', { area: 'instructions' }],
  ['/people/3', { area: 'contacts' }],
  ['/admin/import', { area: 'start' }],
  ['/admin/units/7', { area: 'administration' }],
])('whoever asks for help at %s is told of where he is', (path, told) => {
  const lines = new Map((['direct', 'group', 'circle'] as const).map((kind, i) => [4 + i, { kind }]));
  expect(helpOf(placeOf(path), lines)).toEqual(told);
});
