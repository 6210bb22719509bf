/** Who stands together in the timeline, and what stands between. */
import { expect, test } from 'vitest';
import type { Message } from '../../src/protocol/generated';
import type { Entry } from '../../src/store/select';
import { rowsOf, type Row } from '../../src/views/timeline/rows';

const [me, cen, jiang] = [1, 2, 3];

function said(nr: number, author: number, at: Date, more: Partial<Message> = {}): Entry {
  const message: Message = {
    nr,
    seq: nr,
    author,
    client_id: `00000000-0000-4000-8000-${String(nr).padStart(12, '0')}`,
    kind: 'text',
    counts: true,
    text: `第${nr}条`,
    body: [{ t: 'text', text: `第${nr}条` }],
    quote: null,
    mentions: [],
    mention_all: false,
    files: [],
    revision: 0,
    at: at.toISOString(),
    edited_at: null,
    recalled: null,
    ...more,
  };
  return { kind: 'message', key: `${author} ${nr}`, message };
}

function left(seq: number, person: number, at: Date): Entry {
  const event = { type: 'member.left', person, by: person, reason: 'left', at: at.toISOString() } as const;
  return { kind: 'notice', key: `notice ${seq}`, notice: { seq, event } };
}

const nine = (minutes: number, day = 18) => new Date(2026, 5, day, 9, minutes);

function drawn(entries: readonly Entry[], unreadAfter: number | null = null): readonly Row[] {
  return rowsOf({ me, entries, unreadAfter, moreBefore: true });
}

/** "T" for a time line, "D" for a day, "U" for unread; then "+" who begins a group, "." who goes on. */
function shape(rows: readonly Row[]): string {
  return rows
    .map((row) => {
      const marks = row.marks.map(({ kind }) => kind.charAt(0).toUpperCase()).join('');
      return marks + (row.kind === 'message' ? (row.first ? '+' : '.') : row.kind.charAt(0));
    })
    .join(' ');
}

test('what one person says within five minutes stands together', () => {
  expect(shape(drawn([said(1, cen, nine(0)), said(2, cen, nine(4)), said(3, cen, nine(8))]))).toBe('D+ . .');
});

test('five minutes of silence begin a new group, with the time above', () => {
  expect(shape(drawn([said(1, cen, nine(0)), said(2, cen, nine(5))]))).toBe('D+ T+');
});

test('another speaker, a notice or a recalled message ends the group', () => {
  expect(shape(drawn([said(1, cen, nine(0)), said(2, jiang, nine(1)), said(3, cen, nine(2))]))).toBe('D+ + +');
  expect(shape(drawn([said(1, cen, nine(0)), left(2, jiang, nine(1)), said(3, cen, nine(2))]))).toBe('D+ n +');
  const recalled = { recalled: { by: cen, at: nine(3).toISOString() } };
  expect(shape(drawn([said(1, cen, nine(0), recalled), said(2, cen, nine(1))]))).toBe('Dr +');
});

test('a new day begins with its line, also in the middle of a sentence', () => {
  expect(shape(drawn([said(1, cen, new Date(2026, 5, 17, 23, 59)), said(2, cen, new Date(2026, 5, 18, 0, 1))]))).toBe(
    'D+ D+',
  );
});

test('the unread line stands once, above the first that others said', () => {
  const entries = [said(1, cen, nine(0)), said(2, me, nine(1)), said(3, cen, nine(2)), said(4, cen, nine(3))];
  expect(shape(drawn(entries, 1))).toBe('D+ + U+ .');
  expect(shape(drawn(entries))).toBe('D+ + + .');
});

test('only the lowest of a group is its last', () => {
  const rows = drawn([said(1, cen, nine(0)), said(2, cen, nine(1)), said(3, jiang, nine(2))]);
  expect(rows.map((row) => 'last' in row && row.last)).toEqual([false, true, true]);
});

test('the beginning is drawn when nothing stands before', () => {
  expect(rowsOf({ me, entries: [], unreadAfter: null, moreBefore: false }).map((row) => row.kind)).toEqual(['begin']);
});
