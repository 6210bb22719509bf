/** Two streams tell of one number: what a cursor's number has counted already is not counted again. */
import { expect, test } from 'vitest';
import type { CursorMoved, Event, Message, Summary } from '../../src/protocol/generated';
import { adopted, appliedToLine, cursorMoved, readIn } from '../../src/store/line';
import { golden } from '../golden';

const ME = 2;
const posted = golden<Event[]>('events').find(({ type }) => type === 'message.posted')!.data as Message;
const summary = golden<{ answers: string; frame: { ok: unknown } }[]>('replies').find(
  ({ answers }) => answers === 'conversation.get',
)!.frame.ok as Summary;

const line = adopted(undefined, { ...summary, seq: 20, last_nr: 10, read_nr: 4, unread: 6, mentioned_nr: null });
const moved: CursorMoved = { conversation: line.conversation, read_nr: 8, unread: 3, mentioned_nr: null, seq: 21 };

function said(seq: number, nr: number): Event {
  const data = { ...posted, nr, seq, author: 1, mentions: [], mention_all: false };
  return { stream: 'conversation:4', seq, type: 'message.posted', data };
}

test('a cursor that is ahead of its conversation has counted what is still on its way', () => {
  const ahead = cursorMoved(line, moved);
  expect(ahead).toMatchObject({ unread: 3, doubtful: false });
  const heard = appliedToLine(ahead, said(21, 11), ME);
  expect(heard).toMatchObject({ unread: 3, last_nr: 11, doubtful: false });
  expect(appliedToLine(heard, said(22, 12), ME)).toMatchObject({ unread: 4, last_nr: 12 });
});

test('a cursor that is behind its conversation leaves a doubt, for the server to settle', () => {
  expect(cursorMoved(appliedToLine(appliedToLine(line, said(21, 11), ME), said(22, 12), ME), moved).doubtful).toBe(
    true,
  );
});

test('what was read ahead in a topic stands, though the message it does not count is still on its way', () => {
  const none = { ...line, seq: 20, countedAt: 20, last_nr: 4, unread: 0 };
  const topics = [
    { topic: 0, read_nr: 0, unread: 1 },
    { topic: 1, read_nr: 5, unread: 0 },
  ];
  const ahead = cursorMoved(none, { ...moved, read_nr: 4, unread: 1, topics });
  expect(appliedToLine(ahead, said(21, 5), ME)).toMatchObject({ read_nr: 4, unread: 1, topics, doubtful: false });
});

test('reactions and pins count for nobody', () => {
  const at = posted.at;
  const given = { nr: 10, reaction: 'received', count: 1, first: [1], by: 1, on: true, at } as const;
  const events: readonly Event[] = [
    { stream: 'conversation:4', seq: 21, type: 'message.reacted', data: given },
    { stream: 'conversation:4', seq: 22, type: 'message.pinned', data: { nr: 10, by: 1, at } },
    { stream: 'conversation:4', seq: 23, type: 'message.unpinned', data: { nr: 10, by: 1, at } },
  ];
  expect(events.reduce((held, event) => appliedToLine(held, event, ME), line)).toMatchObject({ unread: 6, seq: 23 });
});

test('who has read a topic of more than a hundred to its end has not read the others', () => {
  const topics = [
    { topic: 1, read_nr: 0, unread: 100 },
    { topic: 2, read_nr: 0, unread: 5 },
  ];
  const full = adopted(undefined, { ...summary, kind: 'circle', last_nr: 120, read_nr: 4, unread: 100, topics });
  const reading = readIn(full, 1, 120, 0);
  expect(reading).toMatchObject({ read_nr: 4, doubtful: true });
  expect(reading.topics).toEqual([{ topic: 1, read_nr: 120, unread: 0 }, topics[1]]);
});
