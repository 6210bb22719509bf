/** Until when somebody is somewhere: what is offered, and how it is said. */
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { speak } from '../../src/i18n/words';
import { endOf, spansAt, untilWords } from '../../src/views/status/until';

beforeAll(() => void speak('zh-Hans'));

const AFTERNOON = new Date(2026, 10, 23, 15, 30);
const NIGHT = new Date(2026, 10, 23, 20, 0);
const said = (at: Date | undefined) => at && untilWords(at, AFTERNOON, 'zh-Hans', i18next.t);

test('in the evening nobody is offered six in the evening', () => {
  expect(spansAt(AFTERNOON)).toContain('evening');
  expect(spansAt(NIGHT)).not.toContain('evening');
});

test('a day is chosen before it ends, and lasts to its end', () => {
  expect(endOf('day', '', AFTERNOON)).toBeUndefined();
  expect(said(endOf('day', '2026-11-26', AFTERNOON))).toBe('至 11月26日');
  expect(said(endOf('day', '2026-11-24', AFTERNOON))).toBe('至 11月24日');
});

test('what ends today or in the morning is said by the clock', () => {
  expect(said(endOf('hour', '', AFTERNOON))).toBe('至 16:30');
  expect(said(endOf('evening', '', AFTERNOON))).toBe('至 18:00');
  expect(said(endOf('morning', '', AFTERNOON))).toBe('至明天 09:00');
});
