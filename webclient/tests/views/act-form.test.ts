/** What is filled in for an act, and what the server is given of it. */
import { expect, test } from 'vitest';
import type { FormField, LegalAct } from '../../src/protocol/generated';
import type { Chip } from '../../src/views/picker/choice';
import {
  begunOf,
  blankOf,
  inputsOf,
  mistakesOf,
  portionsOf,
  withLead,
  withSteps,
  type Draft,
} from '../../src/views/item/form/filled';
import { fieldOf } from '../../src/views/item/refusals';

function field(name: string, sort: FormField['sort'], more: Partial<FormField> = {}): FormField {
  return { name, sort, zh: name, en: name, required: true, length: null, choices: [], ...more };
}

const water: Chip = { kind: 'units', id: 11, name: '市水利局' };
const streets: Chip = { kind: 'units', id: 12, name: '市城管局' };
const clerk: Chip = { kind: 'positions', id: 31, name: '市水利局 收发员' };

test('what must be filled in is asked for, what may stay empty is left out', () => {
  const fields = [
    field('reason', 'text'),
    field('due', 'term', { required: false }),
    field('files', 'files', { required: false }),
  ];
  const blank = blankOf(fields);
  expect(mistakesOf(fields, blank)).toEqual({ reason: 'required' });
  expect(inputsOf(fields, { ...blank, reason: { sort: 'text', text: ' 设备未到 ' } })).toEqual({ reason: '设备未到' });
});

test.each<readonly [FormField, Draft, string | undefined, unknown]>([
  [field('n', 'number'), { sort: 'number', text: '58' }, undefined, 58],
  [field('n', 'number'), { sort: 'number', text: '五十' }, 'number', undefined],
  [field('on', 'date'), { sort: 'date', text: '2026-06-18' }, undefined, '2026-06-18'],
  [field('line', 'line', { length: 3 }), { sort: 'line', text: '第一会议室' }, 'tooLong', undefined],
  [field('ok', 'flag'), { sort: 'flag', on: false }, undefined, false],
  [
    field('due', 'term'),
    { sort: 'term', term: { in: 'working_days', count: '3', at: '' } },
    undefined,
    { in: 'working_days', count: 3 },
  ],
  [field('due', 'term'), { sort: 'term', term: { in: 'hours', count: '0', at: '' } }, 'count', undefined],
  [field('due', 'term'), { sort: 'term', term: { in: 'until', count: '', at: '' } }, 'required', undefined],
  [
    field('due', 'term'),
    { sort: 'term', term: { in: 'until', count: '', at: '2026-06-18T17:00' } },
    undefined,
    { in: 'until', at: new Date(2026, 5, 18, 17).toISOString() },
  ],
  [field('files', 'files'), { sort: 'files', files: [], waiting: true }, 'uploading', undefined],
  [field('files', 'files'), { sort: 'files', files: ['f-1'], waiting: false }, undefined, ['f-1']],
  [field('to', 'holder'), { sort: 'holder', chip: clerk }, undefined, { position: 31 }],
  [field('to', 'holder'), { sort: 'holder', chip: null }, 'required', undefined],
])('%# a field as it is filled in', (one, draft, mistake, value) => {
  expect(mistakesOf([one], { [one.name]: draft })[one.name]).toBe(mistake);
  if (mistake === undefined) expect(inputsOf([one], { [one.name]: draft })).toEqual({ [one.name]: value });
});

test('of several units the first leads, until another is made to', () => {
  const first = portionsOf([water, streets], []);
  expect(first.map(({ role }) => role)).toEqual(['lead', 'assist']);
  const second = first[1];
  const turned = second ? withLead(first, second) : [];
  expect(turned.map(({ role }) => role)).toEqual(['assist', 'lead']);
  expect(inputsOf([field('parts', 'parts')], { parts: { sort: 'parts', portions: turned } })).toEqual({
    parts: [
      { role: 'assist', to: { unit: 11 }, words: '' },
      { role: 'lead', to: { unit: 12 }, words: '' },
    ],
  });
  expect(portionsOf([water], turned).map(({ role }) => role)).toEqual(['lead']);
});

test('the steps one may return to are called as the kind calls them', () => {
  const act: LegalAct = {
    action: 'send_back',
    words: { zh: '退回', en: 'Send back' },
    fields: [field('step', 'line'), field('reason', 'text')],
    version: 3,
    steps: ['draft', 'checking'],
  };
  const [step] = withSteps(act, { draft: { zh: '拟申请', en: 'Draft' } });
  expect(step).toMatchObject({
    sort: 'choice',
    choices: [
      { value: 'draft', zh: '拟申请' },
      { value: 'checking', zh: 'checking' },
    ],
  });
});

test('a refusal names its field, however deep it lies', () => {
  expect(fieldOf({ code: 'invalid', message: '', field: 'parts[1].to' })).toBe('parts');
  expect(fieldOf({ code: 'invalid', message: '', field: 'due.count' })).toBe('due');
  expect(fieldOf({ code: 'conflict', message: '' })).toBe('');
});

test('what the server read out of a sentence stands in the form, to be confirmed with one press', () => {
  const fields = [field('parts', 'parts'), field('due', 'term', { required: false }), field('text', 'text')];
  const parts = [
    { role: 'lead', to: { unit: 11, position: null, person: null }, words: '' },
    { role: 'assist', to: { unit: null, position: null, person: 7 }, words: '请综合科办理' },
  ];
  const at = new Date(2026, 5, 20, 17, 30).toISOString();
  const begun = begunOf(fields, { parts, due: { in: 'until', at } });
  expect(mistakesOf(fields.slice(0, 2), begun)).toEqual({});
  expect(inputsOf(fields, begun)).toEqual({
    parts: [
      { role: 'lead', to: { unit: 11 }, words: '' },
      { role: 'assist', to: { person: 7 }, words: '请综合科办理' },
    ],
    due: { in: 'until', at },
  });
});

test('what does not fit its field, or is not proposed, begins blank', () => {
  const fields = [field('parts', 'parts'), field('due', 'term'), field('to', 'holder'), field('ok', 'flag')];
  expect(begunOf(fields, { parts: '水利局', due: { in: 'soon' }, to: {} })).toEqual(blankOf(fields));
  expect(begunOf(fields)).toEqual(blankOf(fields));
});
