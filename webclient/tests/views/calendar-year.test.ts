/** A year as it is drawn: every day once, in its week, with what differs and what it is called. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, daysOf, monthsOf, workingDays } from '../../src/views/administration/calendar/year';

const spring = [
  { date: '2026-02-14', working: true, name: '调休' },
  ...['16', '17', '18', '19', '20', '23'].map((day) => ({ date: `2026-02-${day}`, working: false, name: '春节' })),
  { date: '2026-02-28', working: true, name: '调休' },
];

test('a holiday and its weekend are told as one, and what is worked for it', () => {
  expect(monthsOf(2026, spring)[1]?.runs).toEqual([
    { name: '调休', working: true, from: 14, to: 14 },
    { name: '春节', working: false, from: 16, to: 23 },
    { name: '调休', working: true, from: 28, to: 28 },
  ]);
});

test('a weekend day that is worked counts as one, a holiday in the week does not', () => {
  const [ordinary, arranged] = [workingDays(monthsOf(2026, [])), workingDays(monthsOf(2026, spring))];
  expect(ordinary).toBe(261);
  expect(arranged).toBe(261 - 6 + 2);
});

test('every day of every year stands once, in order, under its weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
      const months = monthsOf(year, []);
      const days = daysOf(months);
      expect(days.length).toBe(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365);
      expect(days.every((day, index) => index === 0 || dayAfter(days[index - 1]?.date ?? '', 1) === day.date)).toBe(
        true,
      );
      for (const week of months.flatMap((month) => month.weeks)) {
        expect(week.length).toBe(7);
        expect(week.filter((day) => day?.weekend).every((day) => week.indexOf(day) >= 5)).toBe(true);
      }
    }),
  );
});

test('from the last day of the year nothing follows in it', () => {
  expect(dayAfter('2026-12-31', 1)).toBeUndefined();
  expect(dayAfter('2026-01-01', -7)).toBeUndefined();
  expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01');
});
