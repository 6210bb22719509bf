import { expect, test } from 'vitest';
import type { Message } from '../../src/protocol/generated';
import { adopted } from '../../src/store/line';
import { isQuiet, rings } from '../../src/store/ringing';
import { EMPTY, type State } from '../../src/store/state';
import { FakeServer } from '../fake/server';

const [ME, OTHER, TALK] = [1, 2, 4];
const NOW = new Date(2026, 10, 23, 15, 30);

function known(change: Partial<State['preferences']> = {}, muted = false): State {
  const server = new FakeServer([ME, OTHER]);
  const line = { ...adopted(undefined, server.summary(ME, TALK)), muted };
  const preferences = { ...EMPTY.preferences, ...change };
  const me = server.people.get(ME) ?? null;
  return { ...EMPTY, me, preferences, lines: new Map([[TALK, line]]) };
}

function said(more: Partial<Message> = {}): Message {
  const server = new FakeServer([ME, OTHER]);
  server.post(OTHER, TALK, '水位已到警戒线', { at: NOW.toISOString(), ...more });
  return server.messages(TALK)[0]!;
}

function heard(state: State, message: Message): boolean {
  return rings(state, { conversation: TALK, message }, NOW);
}

test('what somebody says rings; what I say, what is read, taken back or long ago does not', () => {
  expect(heard(known(), said())).toBe(true);
  expect(heard(known(), said({ author: ME }))).toBe(false);
  expect(heard(known(), said({ nr: 0 }))).toBe(false);
  expect(heard(known(), said({ counts: false }))).toBe(false);
  expect(heard(known(), said({ recalled: { by: OTHER, at: NOW.toISOString() } }))).toBe(false);
  expect(heard(known(), said({ at: new Date(NOW.getTime() - 600_000).toISOString() }))).toBe(false);
});

test('a muted conversation rings only for who is called by name', () => {
  expect(heard(known({}, true), said())).toBe(false);
  expect(heard(known({}, true), said({ mention_all: true }))).toBe(false);
  expect(heard(known({}, true), said({ mentions: [OTHER] }))).toBe(false);
  expect(heard(known({}, true), said({ mentions: [ME] }))).toBe(true);
});

test('where only mentions ring, all may be called, too', () => {
  const state = known({ only_mentions: [TALK] });
  expect(heard(state, said())).toBe(false);
  expect(heard(state, said({ mention_all: true }))).toBe(true);
  expect(heard(state, said({ mentions: [ME] }))).toBe(true);
});

test('in the quiet hours nothing rings, over midnight neither', () => {
  expect(heard(known({ quiet: { begins: 15 * 60, ends: 16 * 60 } }), said({ mentions: [ME] }))).toBe(false);
  const night = { begins: 22 * 60, ends: 7 * 60 };
  const at = (hour: number) => isQuiet(night, new Date(2026, 10, 23, hour, 0));
  expect([at(21), at(22), at(3), at(7), at(12)]).toEqual([false, true, true, false, false]);
  expect(isQuiet({ begins: 0, ends: 0 }, NOW)).toBe(false);
});

test('where one does not belong nothing rings', () => {
  expect(rings(known(), { conversation: 99, message: said() }, NOW)).toBe(false);
});
