/**
 * 待办、待阅: what waits for me. A list holds the first lines of the server's order; what is told later is laid over it.
 * Of two sights of an item the one with the newer act counts, in whichever order they come.
 */
import type { Refusal } from '../protocol/codes';
import type { Event, ListTodo, TodoCounts, TodoLine, TodoPage } from '../protocol/generated';

/** Which of it: the server's list of this question is what is held. */
export interface Question {
  readonly what: What;
  readonly kind: string | null;
  readonly light: NonNullable<ListTodo['light']> | null;
  readonly text: string;
}

export type What = NonNullable<ListTodo['what']>;

export interface TodoList {
  readonly question: Question;
  /** The first of them, in order; undefined until they are here. */
  readonly lines: readonly TodoLine[] | undefined;
  /** How many there are in all. */
  readonly total: number;
  /** Why the newest page did not come. */
  readonly refusal: Refusal | null;
}

export interface Todo {
  /** Null until the server has said. */
  readonly counts: TodoCounts | null;
  /** Grows whenever everything is to be asked anew: a new connection, a position taken up or laid down. */
  readonly edition: number;
  /** item → what of it waits for me, as it was last told. */
  readonly told: ReadonlyMap<number, TodoChanged>;
  /** The list of each that was last looked at. */
  readonly lists: ReadonlyMap<What, TodoList>;
}

export type TodoChanged = Extract<Event, { type: 'todo.changed' }>['data'];
type TodoEvent = Extract<Event, { type: 'todo.changed' | 'todo.moved' }>;

export const NOTHING_TO_DO: Todo = { counts: null, edition: 0, told: new Map(), lists: new Map() };

export function appliedToTodo(todo: Todo, event: TodoEvent): Todo {
  const counted = { ...todo, counts: event.data.counts };
  return event.type === 'todo.changed' ? changed(counted, event.data) : renewed(counted);
}

/** What is held may be old: it stays on screen until the answer is here. */
export function renewed(todo: Todo): Todo {
  return { ...todo, edition: todo.edition + 1 };
}

/** Another question is looked at; the same one keeps what is held. */
export function asking(todo: Todo, question: Question): Todo {
  return listOf(todo, question) ? todo : withList(todo, { question, lines: undefined, total: 0, refusal: null });
}

/** A page has come, the first one or the next; of a question that nobody asks any more it is dropped. */
export function withPage(todo: Todo, question: Question, page: TodoPage, part: 'first' | 'next'): Todo {
  const list = listOf(todo, question);
  if (!list) return todo;
  const come = new Set(page.lines.map((line) => line.todo));
  const kept = part === 'first' ? [] : (list.lines ?? []).filter((line) => !come.has(line.todo));
  const total = page.lines.length > 0 ? page.total : kept.length;
  return withList(todo, { question, lines: [...kept, ...page.lines], total, refusal: null });
}

export function withRefusal(todo: Todo, question: Question, refusal: Refusal): Todo {
  const list = listOf(todo, question);
  return list ? withList(todo, { ...list, refusal }) : todo;
}

/** Whether there are more than are held. */
export function hasMore({ lines, total }: TodoList): boolean {
  return lines !== undefined && lines.length < total;
}

/** What is held of exactly this question. */
export function listOf({ lists }: Todo, question: Question): TodoList | undefined {
  const list = lists.get(question.what);
  return list && (['kind', 'light', 'text'] as const).every((key) => list.question[key] === question[key])
    ? list
    : undefined;
}

function withList(todo: Todo, list: TodoList): Todo {
  return { ...todo, lists: new Map([...todo.lists, [list.question.what, list] as const]) };
}

function changed(todo: Todo, change: TodoChanged): Todo {
  if ((todo.told.get(change.item)?.nr ?? 0) > change.nr) return todo;
  const told = new Map([...todo.told, [change.item, change] as const]);
  return { ...todo, told, lists: new Map([...todo.lists].map(([what, list]) => [what, withChange(list, change)])) };
}

/** The list with what waits of this item now, and nothing else of it. */
function withChange(list: TodoList, change: TodoChanged): TodoList {
  const { question, lines, total } = list;
  if (!lines) return list;
  const others = lines.filter((line) => line.item !== change.item);
  const fitting = change.lines.filter((line) => fits(line, question));
  const sum = total - (lines.length - others.length) + fitting.length;
  const last = others.at(-1);
  const whole = sum <= others.length + fitting.length;
  // what would stand behind the last one held comes with the next page
  const shown = fitting.filter((line) => whole || (last !== undefined && byUrgency(line, last) < 0));
  return { ...list, lines: [...others, ...shown].sort(byUrgency), total: sum };
}

function fits(line: TodoLine, { what, kind, light, text }: Question): boolean {
  if (line.what !== what || (kind !== null && line.kind !== kind)) return false;
  if (light !== null && line.light !== light) return false;
  return [line.title, line.number].some((words) => words.toLowerCase().includes(text.trim().toLowerCase()));
}

/** As the server orders them: what stands still last, then what is due first, then what waits longest. */
function byUrgency(one: TodoLine, other: TodoLine): number {
  return (
    Number(one.paused) - Number(other.paused) ||
    Number(one.due_at === null) - Number(other.due_at === null) ||
    momentOf(one) - momentOf(other) ||
    one.todo - other.todo
  );
}

function momentOf({ due_at }: TodoLine): number {
  return due_at === null ? 0 : Date.parse(due_at);
}
