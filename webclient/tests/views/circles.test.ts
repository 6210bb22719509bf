/** 我的协作圈: where each stands in its life, and how long it still has. */
import { expect, test } from 'vitest';
import { daysLeft, grouped, shareLeft, stageOf } from '../../src/views/circles/by-state';
import { brings } from '../../src/views/members/brings';

const NOW = new Date(2026, 5, 18, 23, 30);
const circle = (
  conversation: number,
  state: 'running' | 'extended' | 'closing' | 'planned' | 'closed',
  ends_on: string,
) => ({
  conversation,
  state,
  ends_on,
});

test('days are counted by the calendar, not by hours', () => {
  expect(daysLeft({ ends_on: '2026-06-19' }, NOW)).toBe(1);
  expect(daysLeft({ ends_on: '2026-06-18' }, NOW)).toBe(0);
  expect(daysLeft({ ends_on: '2026-06-17' }, NOW)).toBe(-1);
});

test('a circle that ends within three days asks for something', () => {
  expect(stageOf(circle(1, 'running', '2026-06-21'), NOW)).toBe('ending');
  expect(stageOf(circle(1, 'extended', '2026-06-22'), NOW)).toBe('running');
  expect(stageOf(circle(1, 'closing', '2026-06-10'), NOW)).toBe('closing');
});

test('what asks for something comes first, and what closed last comes before what closed long ago', () => {
  const circles = [
    circle(1, 'closed', '2025-06-01'),
    circle(2, 'closed', '2026-06-01'),
    circle(3, 'running', '2026-06-19'),
    circle(4, 'planned', '2026-06-30'),
    circle(5, 'running', '2026-07-30'),
  ];
  expect(grouped(circles, NOW).map(({ stage, circles: some }) => [stage, some.map((one) => one.conversation)])).toEqual(
    [
      ['ending', [3]],
      ['running', [5]],
      ['planned', [4]],
      ['closed', [2, 1]],
    ],
  );
});

test('the bar is full with a month and empty at the end', () => {
  expect([60, 30, 15, 0, -2].map(shareLeft)).toEqual([100, 100, 50, 0, 0]);
});

test('people are brought in by whom the charter names, and those above; until it is here by the owner alone', () => {
  const may = (adders?: 'member' | 'admin' | 'owner') =>
    (['member', 'admin', 'owner'] as const).filter((role) => brings(role, adders));
  expect(may('member')).toEqual(['member', 'admin', 'owner']);
  expect(may('admin')).toEqual(['admin', 'owner']);
  expect(may('owner')).toEqual(['owner']);
  expect(may()).toEqual(['owner']);
});
