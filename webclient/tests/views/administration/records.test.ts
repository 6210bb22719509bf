/** What is kept, put in the order in which it is read; what is typed, as it is sent; what is refused, in words. */
import { expect, test } from 'vitest';
import { laterWords, speak } from '../../../src/i18n/words';
import type { PositionRecord, UnitRecord } from '../../../src/protocol/generated';
import { changesOf, newUnit, superiorPicks, valuesOf } from '../../../src/views/administration/about/unit-values';
import { postRows } from '../../../src/views/administration/posts/post-rows';
import { refusalSentence } from '../../../src/views/administration/refusal-words';
import { chargesOf, periodOf } from '../../../src/views/administration/relations/relations';
import { dayWords } from '../../../src/views/administration/use-day-words';
import { mistakesOf, missing } from '../../../src/views/administration/use-form';

const { t } = speak('zh-Hans');
await laterWords();

function unit(id: number, parent: number | null, more: Partial<UnitRecord> = {}): UnitRecord {
  const name = `第${id}单位`;
  return {
    ...{ unit: id, parent, name, short_name: name, code: '', order: id * 10, level: 'city', kind: 'department' },
    ...{ visibility: 'everyone', closed: false, people: 0, ...more },
  };
}

function position(id: number, section: number | null, closed = false): PositionRecord {
  return { position: id, section, title: `第${id}岗`, kind: 'official', rank: 5, order: id, closed, holders: [] };
}

test('positions of no section stand first, then section by section, and what is closed only on request', () => {
  const sections = [
    { section: 1, name: '办公室', order: 10, closed: false },
    { section: 2, name: '旧科', order: 20, closed: true },
  ];
  const positions = [position(1, null), position(2, 1), position(3, 1, true), position(4, 2)];
  const keys = (closed: boolean) => postRows({ sections, positions }, closed).map((row) => row.key);
  expect(keys(false)).toEqual(['section 0', 'position 1', 'position 4', 'section 1', 'position 2']);
  expect(keys(true)).toEqual([
    ...['section 0', 'position 1', 'section 1', 'position 2', 'position 3', 'section 2', 'position 4'],
  ]);
});

test('where all positions belong to sections, the unit itself is not shown as an empty one', () => {
  const sections = [{ section: 1, name: '办公室', order: 10, closed: false }];
  expect(postRows({ sections, positions: [position(1, 1)] }, false).map((row) => row.key)).toEqual([
    'section 1',
    'position 1',
  ]);
});

test('of a unit only what is other than before is sent, and its place only by who may set it', () => {
  const units = [unit(1, null), unit(2, 1, { code: '1134' })];
  const values = valuesOf(units, units[1]!);
  expect(changesOf(values, units[1]!, true)).toEqual({});
  expect(changesOf({ ...values, name: '新名', parent: undefined }, units[1]!, true)).toEqual({
    name: '新名',
    parent: 0,
  });
  expect(changesOf({ ...values, code: '', level: 'county', parent: undefined }, units[1]!, false)).toEqual({
    code: '',
  });
});

test('a new unit begins below the one that is open; who may not set one at the top, below his own', () => {
  const units = [unit(1, null, { level: 'county' }), unit(2, 1)];
  expect(newUnit(units, 2, true).parent?.key).toBe(2);
  expect(newUnit(units, undefined, true).parent).toBeUndefined();
  expect(newUnit(units, undefined, false)).toMatchObject({ parent: { key: 1 }, level: 'county' });
});

test('a unit is never offered itself, what stands below it, or what is closed as its superior', () => {
  const units = [unit(1, null), unit(2, 1), unit(3, 2), unit(4, null, { closed: true }), unit(5, 1)];
  expect(superiorPicks(units, 2).map((one) => one.key)).toEqual([1, 5]);
  expect(superiorPicks(units, undefined).at(-1)).toMatchObject({ key: 5, hint: '第1单位' });
});

test('what a leader has charge of is read leader by leader', () => {
  const leader = (id: number) => ({ position: id, unit: '市政府', title: '副市长', holders: [] });
  const portfolios = [1, 2, 1].map((id, index) => ({
    ...{ portfolio: index, leader: leader(id), unit: index, unit_name: `第${index}单位` },
  }));
  expect(chargesOf(portfolios).map((one) => [one.leader.position, one.units.map((each) => each.unit)])).toEqual([
    [1, [0, 2]],
    [2, [1]],
  ]);
});

test('a day is today where the reader is, whatever the hour', () => {
  expect(periodOf('2026-11-24', new Date(2026, 10, 23, 23, 59))).toBe('ahead');
  expect(periodOf('2026-11-23', new Date(2026, 10, 23, 0, 0))).toBe('begun');
  expect(dayWords('2026-03-01', 'zh-Hans')).toBe('2026年3月1日');
});

test('a mistake stands at its field, and one that no field has at the form', () => {
  const values = { name: '葛惊蛰', login: '' };
  expect(missing(values, { name: '缺姓名', login: '缺工号' })).toEqual({ login: '缺工号' });
  expect(mistakesOf({ code: 'conflict', message: '', field: 'login' }, values, '已有')).toEqual({ login: '已有' });
  expect(mistakesOf({ code: 'forbidden', message: '', field: 'unit' }, values, '不行')).toEqual({ '': '不行' });
  expect(mistakesOf({ code: 'timeout', message: '' }, values, '太慢')).toEqual({ '': '太慢' });
});

test.each([
  [{ code: 'conflict', field: 'unit', reason: 'held', names: ['葛惊蛰', '岑雨水'], count: 2 }, '葛惊蛰、岑雨水'],
  [{ code: 'conflict', field: 'unit', reason: 'held', names: ['葛惊蛰'], count: 31 }, '葛惊蛰等 31 个'],
  [{ code: 'conflict', field: 'name', reason: 'taken', names: ['市水利局'] }, '市水利局'],
  [{ code: 'conflict', field: 'login' }, '工号'],
  [{ code: 'forbidden', field: 'position', reason: 'elsewhere' }, '新单位'],
  [{ code: 'forbidden', field: 'person', reason: 'elsewhere', names: ['市教育局'] }, '市教育局'],
  [{ code: 'not_found', field: 'person' }, '管理范围'],
  [{ code: 'offline' }, '网络'],
  [{ code: 'of another century' }, '系统'],
])('%o is said in words of the office', (refusal, words) => {
  const said = refusalSentence({ message: 'for logs', ...refusal }, t);
  expect(said).toContain(words);
  expect(said).not.toMatch(/[{}a-z_]{3,}/);
});
