/** 时限 in words: by working days where they are known. */
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { laterWords, learnt, speak } from '../../src/i18n/words';
import { dueDay, dueTime, leftWords, type Reckoning } from '../../src/views/todo/due-words';
import { workingDays } from '../../src/views/todo/working-days';

// 2026: 国庆 from the 1st to the 7th of October; Saturday the 10th is worked
const calendar = new Map([
  ...['01', '02', '05', '06', '07'].map((day) => [`2026-10-${day}`, false] as const),
  ['2026-10-10', true] as const,
]);
const wednesday = new Date(2026, 8, 30, 9, 0);

let reckoning: Reckoning;
beforeAll(async () => {
  speak('zh-Hans');
  await laterWords();
  reckoning = { now: wednesday, language: 'zh-Hans', calendar, t: i18next.t };
});

test.each([
  [new Date(2026, 8, 30, 17, 30), '今天 17:30', '还剩 8 小时'],
  [new Date(2026, 8, 30, 9, 20), '今天 09:20', '还剩 20 分钟'],
  [new Date(2026, 9, 1, 17, 30), '明天 17:30', '还剩 1 天'],
  [new Date(2026, 9, 8, 17, 30), '10月8日 周四 17:30', '还剩 1 个工作日'],
  [new Date(2026, 9, 10, 17, 30), '10月10日 周六 17:30', '还剩 3 个工作日'],
  [new Date(2026, 8, 30, 8, 0), '今天 08:00', '超期 1 小时'],
  [new Date(2026, 8, 28, 17, 30), '9月28日 周一 17:30', '超期 2 个工作日'],
])('something due at %s', (at, time, left) => {
  expect([dueTime(at, reckoning), leftWords(at, reckoning)]).toEqual([time, left]);
});

test('until the calendar is here days are counted as they come', () => {
  expect(leftWords(new Date(2026, 9, 8, 17, 30), { ...reckoning, calendar: undefined })).toBe('还剩 8 天');
});

test('in a list what is far away is only a day', () => {
  expect(dueDay(new Date(2026, 9, 10, 17, 30), reckoning)).toBe('10月10日');
  expect(dueDay(new Date(2026, 9, 2, 17, 30), reckoning)).toBe('周五 17:30');
  expect(dueDay(new Date(2027, 0, 5, 17, 30), reckoning)).toBe('2027年1月5日');
});

test('working days are counted over weeks, holidays and back', () => {
  const end = new Date(2026, 9, 12);
  expect(workingDays(wednesday, end, calendar)).toBe(4);
  expect(workingDays(end, wednesday, calendar)).toBe(-4);
  expect(workingDays(wednesday, wednesday, calendar)).toBe(0);
  expect(workingDays(new Date(1969, 11, 28), new Date(1970, 0, 4), new Map())).toBe(5);
});

test('in English one day is a day', async () => {
  await learnt('en');
  const t = i18next.getFixedT('en');
  const words = (days: number) =>
    leftWords(new Date(2026, 9, 7 + days, 17, 30), {
      ...reckoning,
      t,
      language: 'en',
      now: new Date(2026, 9, 7, 9, 0),
    });
  expect([words(1), words(2)]).toEqual(['1 working day left', '2 working days left']);
});
