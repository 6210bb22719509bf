/** 提到: people write @姓名, the wire carries @{id}. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionBefore, queryAt, sourceOf, withMention, writingOf } from '../../src/views/composer/mentions';

const names = new Map<number | 'all', string>([
  [1, '岑雨水'],
  [2, '岑雨'],
  [3, '江处暑'],
  ['all', '所有人'],
]);
const labelOf = (target: number | 'all') => names.get(target);

test('who was chosen is sent by number, the rest as it was typed', () => {
  const { writing } = withMention({ text: '请@岑 看', mentions: [] }, 1, 3, { label: '岑雨水', target: 1 });
  expect(writing.text).toBe('请@岑雨水  看');
  expect(sourceOf(writing)).toBe('请@{1}  看');
});

test('a name that is only typed calls nobody', () => {
  expect(sourceOf({ text: '@岑雨水 你好', mentions: [] })).toBe('@岑雨水 你好');
});

test('a name that begins like another is not taken for it', () => {
  const mentions = [
    { label: '岑雨', target: 2 },
    { label: '岑雨水', target: 1 },
  ] as const;
  expect(sourceOf({ text: '@岑雨水@岑雨', mentions })).toBe('@{1}@{2}');
});

test('an edit begins with names and ends with the same source', () => {
  const source = '请 @{1} 和 @{3} 转告 @{all}，抄送 @{99}';
  const writing = writingOf(source, labelOf);
  expect(writing.text).toBe('请 @岑雨水 和 @江处暑 转告 @所有人，抄送 @{99}');
  expect(sourceOf(writing)).toBe(source);
});

test('whatever is written around the names, reading and sending it changes nothing', () => {
  const piece = fc.oneof(
    fc.constantFrom('@{1}', '@{2} ', '@{3}', '@{all}'),
    fc.stringMatching(/^[a-z \n，。*`{}]{0,6}$/),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const source = pieces.join('');
      expect(sourceOf(writingOf(source, labelOf))).toBe(source);
    }),
  );
});

test.each([
  ['请@', 2, ''],
  ['请@岑', 3, '岑'],
  ['请@cys', 5, 'cys'],
  ['请@岑雨水 看', 7, undefined],
  ['mail a@b', 8, undefined],
  ['没有', 2, undefined],
])('in “%s” at %i the search is for %s', (text, caret, wanted) => {
  expect(queryAt(text, caret)?.text).toBe(wanted);
});

test('one press of Backspace behind a name takes it whole', () => {
  const writing = { text: '请@岑雨水', mentions: [{ label: '岑雨水', target: 1 }] } as const;
  expect(mentionBefore(writing, 5)).toBe(1);
  expect(mentionBefore(writing, 4)).toBeUndefined();
});
