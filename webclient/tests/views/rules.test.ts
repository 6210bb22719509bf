/** What a password must be, as far as this side knows. */
import { expect, test } from 'vitest';
import { keptBy, looksLikeCode } from '../../src/views/signin/rules';

const about = ['10003', '岑雨水', 'cenyushui'];

function kept(password: string, again = password, refused?: { password: string; rule: string }) {
  return keptBy({ password, again, about, refused });
}

test('of nothing typed nothing is said', () => {
  expect(Object.values(kept(''))).toEqual(['open', 'open', 'open', 'open']);
});

test('a good password meets all that can be known here', () => {
  expect(kept('洪峰过境-2026')).toEqual({ length: 'yes', personal: 'yes', common: 'open', same: 'yes' });
});

test.each(['10003-abcdef', 'my岑雨水2026', 'CenYuShui2026'])('%s says who he is', (password) => {
  expect(kept(password).personal).toBe('no');
});

test('a password grows until it is long enough; characters count, not what they are stored in', () => {
  expect(kept('洪峰').length).toBe('no');
  expect(kept('洪峰过境洪峰过境').length).toBe('yes');
  expect(kept('😀😀😀😀').length).toBe('no');
});

test('twice is the same or not, once the second was begun', () => {
  expect(kept('洪峰过境-2026', '').same).toBe('open');
  expect(kept('洪峰过境-2026', '洪').same).toBe('no');
});

test('what the server said holds for that password alone', () => {
  const refused = { password: 'qwertyuiop', rule: 'common' };
  expect(kept('qwertyuiop', 'qwertyuiop', refused).common).toBe('no');
  expect(kept('qwertyuiop1', '', refused).common).toBe('open');
  expect(kept('zhang123456', '', { password: 'zhang123456', rule: 'personal' }).personal).toBe('no');
});

test.each(['K7MP-4XQD', 'k7mp4xqd', ' K7MP 4XQD', 'Ｋ７ＭＰ－４ＸＱＤ'])('%s may be a code', (typed) => {
  expect(looksLikeCode(typed)).toBe(true);
});

test.each(['', 'yunting-2026', '洪峰过境洪峰过境', 'K7MP-4XQ'])('%s is none', (typed) => {
  expect(looksLikeCode(typed)).toBe(false);
});
