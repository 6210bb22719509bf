/** 待办 as it is held: whatever the wire does, the list is the server's. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TodoLine } from '../../src/protocol/generated';
import { apply } from '../../src/store/apply';
import { EMPTY } from '../../src/store/state';
import {
  appliedToTodo,
  asking,
  hasMore,
  listOf,
  NOTHING_TO_DO,
  withPage,
  withRefusal,
  type Question,
  type Todo,
} from '../../src/store/todo';

const counts = { do: 0, read: 0, overdue: 0, kinds: [] };
const everything: Question = { what: 'do', kind: null, light: null, text: '' };
const words = { zh: '待签收', en: 'To be accepted' };

function line(todo: number, more: Partial<TodoLine> = {}): TodoLine {
  return {
    ...{
      todo,
      item: todo,
      part: todo,
      kind: 'room',
      kind_words: words,
      number: `云借〔2026〕${todo}号`,
      title: `第${todo}件`,
    },
    ...{
      what: 'do',
      role: 'lead',
      role_words: { zh: '主办', en: 'Lead' },
      state: 'sent',
      state_words: words,
      place: '市水利局',
      hand: 'own',
      initiator: '江处暑',
    },
    ...{ since: '2026-11-20T01:00:00Z', due_at: null, light: null, paused: false, read: false, urged: 0, nr: 1 },
    ...more,
  };
}

function told(todo: Todo, item: number, nr: number, lines: readonly TodoLine[], sum = counts): Todo {
  return appliedToTodo(todo, {
    stream: 'user:1',
    seq: nr,
    type: 'todo.changed',
    data: { item, nr, lines, counts: sum, urged: [] },
  });
}

function holding(lines: readonly TodoLine[], question = everything, total = lines.length): Todo {
  return withPage(asking(NOTHING_TO_DO, question), question, { lines, total }, 'first');
}

function shown(todo: Todo, question = everything): readonly number[] | undefined {
  return listOf(todo, question)?.lines?.map((one) => one.todo);
}

test('葛惊蛰 signs for an item, and it is off his list at once', () => {
  const todo = told(holding([line(1), line(2)]), 1, 2, [], { ...counts, do: 1 });
  expect(shown(todo)).toEqual([2]);
  expect(todo.counts?.do).toBe(1);
});

test('what is due soonest stands first, what stands still last', () => {
  const soon = line(3, { due_at: '2026-11-24T09:30:00Z' });
  const paused = line(4, { due_at: '2026-11-23T09:30:00Z', paused: true });
  const before = holding([line(1, { due_at: '2026-11-25T09:30:00Z' }), line(2)]);
  expect(shown(told(told(before, 3, 1, [soon]), 4, 1, [paused]))).toEqual([3, 1, 2, 4]);
});

test('an older sight of an item does not undo a newer one', () => {
  const todo = told(told(holding([line(1)]), 1, 5, []), 1, 3, [line(1, { nr: 3 })]);
  expect(shown(todo)).toEqual([]);
});

test('what does not fit the question is counted, not shown', () => {
  const red: Question = { ...everything, light: 'red', text: '内涝' };
  const todo = told(holding([], red), 7, 1, [line(7, { light: 'red', title: '城区内涝治理' })]);
  expect(shown(told(todo, 8, 1, [line(8, { light: 'red' })]), red)).toEqual([7]);
  expect(shown(told(todo, 7, 2, [line(7, { light: 'green', title: '城区内涝治理' })]), red)).toEqual([]);
});

test('待阅 has its own list, and an item may move from one to the other', () => {
  const read: Question = { ...everything, what: 'read' };
  const both = withPage(asking(holding([line(1)]), read), read, { lines: [], total: 0 }, 'first');
  const moved = told(both, 1, 2, [line(1, { what: 'read', nr: 2 })]);
  expect([shown(moved), shown(moved, read)]).toEqual([[], [1]]);
});

test('what stands behind the last line held comes with the next page', () => {
  const held = holding([line(1, { due_at: '2026-11-24T00:00:00Z' })], everything, 3);
  const later = told(held, 9, 1, [line(9, { due_at: '2026-12-24T00:00:00Z' })]);
  expect(shown(later)).toEqual([1]);
  const list = listOf(later, everything);
  expect(list && hasMore(list)).toBe(true);
  expect(shown(withPage(later, everything, { lines: [line(2), line(1)], total: 4 }, 'next'))).toEqual([2, 1]);
});

test('a page of a question nobody asks any more is dropped, and a refusal leaves what is there', () => {
  const other: Question = { ...everything, text: '会议' };
  const todo = asking(holding([line(1)]), other);
  expect(shown(withPage(todo, everything, { lines: [line(5)], total: 1 }, 'first'), other)).toBeUndefined();
  const refused = withRefusal(holding([line(1)]), everything, { code: 'busy', message: '' });
  expect(shown(refused)).toEqual([1]);
  expect(listOf(refused, everything)?.refusal?.code).toBe('busy');
});

test('a position taken up makes every list old, and the counts new', () => {
  const moved = apply(
    { ...EMPTY, todo: holding([line(1)]) },
    { stream: 'user:1', seq: 1, type: 'todo.moved', data: { counts: { ...counts, do: 4 } } },
  ).todo;
  expect([moved.edition, moved.counts?.do, shown(moved)]).toEqual([1, 4, [1]]);
});

test('however items come and go, the whole list is what was last told of each, in order', () => {
  const change = fc.record({
    item: fc.integer({ min: 1, max: 6 }),
    due: fc.integer({ min: 0, max: 40 }),
    gone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const last = new Map<number, TodoLine | null>();
      const todo = changes.reduce((now, { item, due, gone }, place) => {
        const due_at = new Date(Date.UTC(2026, 10, 1 + due)).toISOString();
        const one = gone ? null : line(item, { due_at, nr: place + 1 });
        last.set(item, one);
        return told(now, item, place + 1, one ? [one] : []);
      }, holding([]));
      const wanted = [...last.values()].filter((one) => one !== null);
      wanted.sort((a, b) => (a.due_at ?? '').localeCompare(b.due_at ?? '') || a.todo - b.todo);
      expect(shown(todo)).toEqual(wanted.map((one) => one.todo));
      expect(listOf(todo, everything)?.total).toBe(wanted.length);
    }),
  );
});
