import { expect, test } from 'vitest';
import type { Charter, CircleChanged, Event } from '../../src/protocol/generated';
import { apply } from '../../src/store/apply';
import { charterWith } from '../../src/store/boards-seen';
import { EMPTY, type State } from '../../src/store/state';
import { charterChanges } from '../../src/views/circles/charter-changes';

const [CIRCLE, ME, OTHER, WATER] = [40, 2, 3, 12];
const STREAM = `conversation:${CIRCLE}`;

const charter: Charter = {
  conversation: CIRCLE,
  title: '6·18 强降雨应急',
  state: 'running',
  purpose: '强降雨的应对',
  basis: '市防指会商纪要',
  lead: WATER,
  lead_name: '市水利局',
  founder: OTHER,
  founded_at: '2026-06-18T09:00:00Z',
  ends_on: '2026-06-22',
  contacts: [{ unit: WATER, person: OTHER }],
  observers: [],
  adders: 'admin',
  files: 'stay',
  history_for_newcomers: true,
  asks_daily: true,
  version: 1,
  steps: [],
  may_change: true,
  source: null,
  continues: null,
  continued_by: [],
  closed_at: null,
  closing_reason: '',
  retain_until: null,
};

function changed(version: number, words: Partial<CircleChanged> = {}): CircleChanged {
  const { purpose, basis, contacts, observers, adders, files, asks_daily } = charter;
  const as_it_was = { purpose, basis, contacts, observers, adders, files, asks_daily };
  return { version, ...as_it_was, affected: [], by: OTHER, at: '2026-06-18T09:10:00Z', ...words };
}

const me = { ...EMPTY, me: { person: ME } } as unknown as State;

function heard(...told: readonly CircleChanged[]): State {
  return told.reduce<State>((before, data, index) => {
    const event: Event = { stream: STREAM, seq: index + 1, type: 'circle.changed', data };
    return apply(before, event);
  }, me);
}

test('a charter that is looked at says after the events what it would say if it were asked for anew', () => {
  const told = heard(changed(2, { purpose: '转入恢复' }), changed(3, { purpose: '转入恢复', observers: [OTHER] }));
  const now = { ...charter, version: 3, purpose: '转入恢复', observers: [OTHER] };
  for (const answer of [charter, { ...charter, version: 2, purpose: '转入恢复' }, now])
    expect(charterWith(answer, told.charters.get(CIRCLE))).toEqual(now);
});

test('what was told before the answer takes nothing back from it', () => {
  const later: Charter = { ...charter, version: 4, state: 'extended', ends_on: '2026-06-25' };
  expect(charterWith(later, heard(changed(3, { purpose: '早先的' })).charters.get(CIRCLE))).toBe(later);
});

test('only who looks on newly or no longer asks anew, for he may do other things now', () => {
  expect(heard(changed(2, { purpose: '转入恢复' })).circles.has(CIRCLE)).toBe(false);
  expect(heard(changed(2, { affected: [OTHER] })).circles.has(CIRCLE)).toBe(false);
  expect(heard(changed(2), changed(3, { affected: [OTHER, ME] })).circles.get(CIRCLE)).toBe(2);
});

test('who changes a word of the charter says nothing of the people named in it, who may have left', () => {
  expect(charterChanges(charter, { ...charter, purpose: ' 转入恢复 ' })).toEqual({ purpose: '转入恢复' });
  expect(charterChanges(charter, { ...charter, contacts: [], files: 'marked' })).toEqual({
    contacts: [],
    files: 'marked',
  });
  expect(charterChanges(charter, { ...charter, basis: `${charter.basis} ` })).toEqual({});
});
