import { expect, test } from 'vitest';
import { initialsOf, wordsFit } from '../../src/i18n/initials';

test('the names of groups and acts have their initials', () => {
  expect(initialsOf('水利局工作群')).toBe('sljgzq');
  expect(initialsOf('防汛值守')).toBe('fxzs');
  expect(initialsOf('云汀市2026年汛期（临时）')).toBe('yts2026nxqls');
  expect(initialsOf('安全保密办公室')).toBe('aqbmbgs');
  expect(initialsOf('OA 对接')).toBe('oadj');
});

test('what is typed fits the words, or initials of them', () => {
  expect(wordsFit('全市通知（只读）', 'qstz')).toBe(true);
  expect(wordsFit('全市通知（只读）', '通知')).toBe(true);
  expect(wordsFit('全市通知（只读）', 'tz')).toBe(true);
  expect(wordsFit('全市通知（只读）', 'sl')).toBe(false);
});
