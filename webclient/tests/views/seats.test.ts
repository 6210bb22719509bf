import { describe, expect, test } from 'vitest';
import type { Message, SharedSeat } from '../../src/protocol/generated';
import type { MemberCard } from '../../src/views/client/roster';
import { speak } from '../../src/i18n/words';
import { bySeat, inOrder } from '../../src/views/members/by-seat';
import { seatNames } from '../../src/views/timeline/notice-words';
import { rowsOf } from '../../src/views/timeline/rows';

function member(person: number, name: string, through: number | null, role: MemberCard['role'] = 'member'): MemberCard {
  const card = { person, name, pinyin: name, initials: '', unit: '', title: '' };
  return { role, through, card };
}

const bureau: SharedSeat = { seat: 9, position: null, unit: 3, name: '市水利局', role: 'member', people: 2 };
const empty: SharedSeat = { seat: 10, position: 7, unit: null, name: '市防汛办 主任', role: 'member', people: 0 };

describe('the member list', () => {
  const members = [member(1, 'a', null, 'owner'), member(2, 'c', 9), member(3, 'b', 9, 'admin')];
  const told = (lines: ReturnType<typeof bySeat>) =>
    lines.map((one) => (one.kind === 'member' ? one.member.card.name : `${one.seat?.name ?? ''}${one.people}`));

  test('without shared seats is a list of people', () => {
    expect(told(bySeat(members, [], false))).toEqual(['a', 'c', 'b']);
  });

  test('shows by which seat somebody belongs, and the position that stands vacant', () => {
    expect(told(bySeat(inOrder(members, ''), [bureau, empty], false))).toEqual([
      '1', 'a', '市水利局2', 'b', 'c', '市防汛办 主任0',
    ]); // prettier-ignore
  });

  test('shows no empty seat to somebody who looks for a person', () => {
    expect(told(bySeat(inOrder(members, 'c'), [bureau, empty], true))).toEqual(['市水利局1', 'c']);
  });
});

describe('messages of one author', () => {
  const message = (nr: number, signature: string): Message => ({
    nr, seq: nr, author: 2, client_id: `${nr}`, kind: 'text', counts: true, text: '', body: [], quote: null,
    mentions: [], mention_all: false, revision: 0, at: '2026-11-23T09:00:00Z', edited_at: null, recalled: null, signature,
  }) as unknown as Message; // prettier-ignore

  test('stand together only where they were said in the same position', () => {
    const entries = ['', '', '市防汛办 主任', '市防汛办 主任', ''].map((signature, index) => {
      const one = message(index + 1, signature);
      return { kind: 'message', key: `${one.nr}`, message: one } as const;
    });
    const rows = rowsOf({ me: 1, entries, unreadAfter: null, moreBefore: true });
    expect(rows.map((row) => row.kind === 'message' && row.first)).toEqual([true, false, true, false, true]);
  });
});

test('three posts of one name are said once in the timeline', () => {
  const deputy: SharedSeat = { seat: 11, position: 8, unit: null, name: '市水利局 副局长', role: 'member', people: 1 };
  const { t } = speak('zh-Hans');
  expect(seatNames([deputy, { ...deputy, seat: 12 }, empty, { ...deputy, seat: 13 }], t)).toEqual([
    '市水利局 副局长 ×3',
    '市防汛办 主任',
  ]);
});
