import { expect, test } from 'vitest';
import type { Event, Message } from '../../src/protocol/generated';
import { edited, newer, reacted, recalled } from '../../src/store/message';
import { golden } from '../golden';

const events = golden<Event[]>('events');
const message = events.find(({ type }) => type === 'message.posted')!.data as Message;
const AT = '2026-11-23T10:00:00Z';

function words(revision: number, text: string) {
  return { nr: message.nr, revision, text, body: [], mentions: [], mention_all: false, by: 1, at: AT };
}

test('the newest words win, in whatever order they are heard', () => {
  const [first, second] = [words(1, '一改'), words(2, '二改')];
  expect(edited(edited(message, second), first)).toEqual(edited(edited(message, first), second));
});

test('what was recalled stays recalled, and its quotes are blank', () => {
  const gone = recalled(message, { nr: message.nr, by: 2, at: AT, author: 2, counts: true });
  expect(gone).toMatchObject({ text: '', body: [], mentions: [], recalled: { by: 2 }, quote: { excerpt: '' } });
  expect(edited(gone, words(9, '还在吗'))).toBe(gone);
  const quoting = recalled(message, { nr: message.quote!.nr, by: 2, at: AT, author: 2, counts: true });
  expect([quoting.text, quoting.quote!.excerpt]).toEqual([message.text, '']);
});

test('of two sights of a message the later one is kept', () => {
  const later = edited(message, words(1, '一改'));
  const gone = recalled(message, { nr: message.nr, by: 2, at: AT, author: 2, counts: true });
  const blanked = recalled(message, { nr: message.quote!.nr, by: 2, at: AT, author: 2, counts: true });
  for (const [one, other, kept] of [
    [message, later, later],
    [later, gone, gone],
    [message, blanked, blanked],
  ] as const) {
    expect(newer(one, other)).toBe(kept);
    expect(newer(other, one)).toBe(kept);
  }
});

function reaction(seq: number, by: number, on: boolean, first: readonly number[]) {
  const given = { count: first.length, first, times: first.map(() => AT), until: on ? AT : null };
  const data = { nr: message.nr, reaction: 'received', ...given, by, on, at: AT } as const;
  return { stream: 'conversation:4', seq, type: 'message.reacted', data } as const;
}

test('of reactions the newest event says how many, and I remember which is mine', () => {
  const mine = reacted(message, reaction(30, 1, true, [1]), 1);
  const both = reacted(mine, reaction(31, 2, true, [1, 2]), 1);
  const own = { mine: true, mine_until: AT };
  expect(both.reactions).toEqual([{ reaction: 'received', count: 2, first: [1, 2], times: [AT, AT], ...own }]);
  expect(reacted(both, reaction(30, 1, true, [1]), 1)).toBe(both);
  expect(reacted(both, reaction(32, 1, false, [2]), 1).reactions).toMatchObject([
    { count: 1, mine: false, mine_until: null },
  ]);
  expect(newer(mine, edited(both, words(1, '一改')))).toMatchObject({ revision: 1, reacted_seq: 31 });
  expect(newer(both, edited(mine, words(1, '一改')))).toMatchObject({ revision: 1, reacted_seq: 31 });
});

test('what was recalled has no reactions, whatever comes late', () => {
  const given = reacted(message, reaction(30, 1, true, [1]), 1);
  const gone = recalled(given, { nr: message.nr, by: 2, at: AT, author: 2, counts: true });
  expect(gone.reactions).toEqual([]);
  expect(reacted(gone, reaction(31, 2, true, [2]), 1)).toBe(gone);
});
