/** When something was, as people say it. */
import type { TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { speak } from '../../src/i18n/words';
import { dayName, listTime } from '../../src/views/parts/time-words';

const now = new Date(2026, 5, 18, 10, 0); // Thursday
let t: TFunction;

beforeAll(() => {
  t = speak('zh-Hans').t;
});

test.each([
  ['the clock within the day', new Date(2026, 5, 18, 9, 5), '09:05'],
  ['the clock at midnight', new Date(2026, 5, 18, 0, 0), '00:00'],
  ['昨天 from a minute before midnight', new Date(2026, 5, 17, 23, 59), '昨天'],
  ['the weekday within a week', new Date(2026, 5, 15, 12, 0), '周一'],
  ['the date within the year', new Date(2026, 5, 11, 12, 0), '6月11日'],
  ['the whole date before', new Date(2025, 11, 31, 12, 0), '2025/12/31'],
  ['the clock for one who is a little ahead of us', new Date(2026, 5, 18, 10, 1), '10:01'],
])('a list says %s', (_, at, words) => {
  expect(listTime(at, now, 'zh-Hans', t)).toBe(words);
});

test('the timeline names the day, with its weekday where it helps', () => {
  expect(dayName(new Date(2026, 5, 18), now, 'zh-Hans', t)).toBe('今天');
  expect(dayName(new Date(2026, 5, 17), now, 'zh-Hans', t)).toBe('昨天');
  expect(dayName(new Date(2026, 5, 10), now, 'zh-Hans', t)).toBe('6月10日 周三');
  expect(dayName(new Date(2025, 5, 18), now, 'zh-Hans', t)).toBe('2025年6月18日 周三');
});
