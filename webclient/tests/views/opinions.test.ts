/** 圈阅, 已阅, 收到: which is offered first, how it is signed, and when it stands for good. */
import { expect, test } from 'vitest';
import type { Reacted } from '../../src/protocol/generated';
import { nearest, signedIn, stands } from '../../src/views/deeds/opinions';

const clock = (at: string) => at.slice(11, 16);
const given: Reacted = {
  reaction: 'initial',
  count: 4,
  first: [1, 2, 3, 4],
  times: [null, '2026-06-18T14:02:05Z', '2026-06-18T14:02:59Z', '2026-06-18T14:10:00Z'],
  mine: true,
  mine_until: '2026-06-18T14:03:05Z',
};

test('a leader is offered 圈阅 first, others 收到, and each the rest', () => {
  expect(nearest(true)).toEqual(['initial', 'read', 'received', 'agree', 'praise']);
  expect(nearest(false)).toEqual(['received', 'read', 'initial', 'agree', 'praise']);
});

test('names stand in order of time, and those of one minute share it', () => {
  expect(signedIn(given, clock, 9)).toEqual([
    { names: [1], when: '' },
    { names: [2, 3], when: '14:02' },
    { names: [4], when: '14:10' },
  ]);
  expect(signedIn(given, clock, 2).flatMap(({ names }) => names)).toEqual([1, 2]);
});

test('an opinion stands once its minute is over; a light reaction and those of others never do for me', () => {
  const until = Date.parse(given.mine_until!);
  expect([stands(given, until - 1), stands(given, until)]).toEqual([false, true]);
  expect(stands({ ...given, mine_until: null }, 0)).toBe(true);
  expect(stands({ ...given, mine: false }, until)).toBe(false);
  expect(stands({ ...given, reaction: 'praise', mine_until: null }, until)).toBe(false);
});
