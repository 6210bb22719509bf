/** Asks what waits for me, and says what of it has arrived here; the events do the rest. */
import type { TodoLine } from '../protocol/generated';
import {
  asking,
  hasMore,
  listOf,
  renewed,
  withPage,
  withRefusal,
  type Question,
  type Todo,
  type TodoChanged,
  type What,
} from '../store/todo';
import type { Memory } from './memory';
import type { Wire } from './wire';

const PAGE = 50;
const LARGEST_PAGE = 100;
/** A page that crossed with an event may be older than it, and is asked for again, so often. */
const TRIES = 3;

type Part = 'first' | 'next';

export class TodoDesk {
  readonly #memory: Memory;
  readonly #wire: Wire;
  #edition = 0;
  #told: ReadonlyMap<number, TodoChanged> = new Map();
  /** Questions on their way, as JSON. */
  readonly #underWay = new Set<string>();
  readonly #delivered = new Set<number>();

  constructor(memory: Memory, wire: Wire) {
    this.#memory = memory;
    this.#wire = wire;
  }

  /** This list is on screen. */
  look(question: Question): void {
    this.#change((todo) => asking(todo, question));
    const list = listOf(this.#todo, question);
    if (!list?.lines || list.refusal) void this.#ask(question, 'first');
  }

  /** The end of what is held is on screen. */
  more(what: What): void {
    const list = this.#todo.lists.get(what);
    if (list && hasMore(list)) void this.#ask(list.question, 'next');
  }

  /** Everything is asked anew: while there was no connection anything may have happened, and what I did myself shows at once. */
  renew(): void {
    this.#change(renewed);
    void this.#count();
    this.settle();
  }

  /** After events: what they made old is asked anew, and what they brought has arrived. */
  settle(): void {
    const { edition, told, lists } = this.#todo;
    if (edition !== this.#edition && this.#wire.live) {
      this.#edition = edition;
      for (const { question } of lists.values()) void this.#ask(question, 'first');
    }
    if (told === this.#told) return;
    this.#arrived([...told.values()].flatMap((one) => (this.#told.get(one.item) === one ? [] : one.lines)));
    this.#told = told;
  }

  stop(): void {
    this.#edition = 0;
    this.#told = new Map();
    this.#delivered.clear();
  }

  async #count(): Promise<void> {
    const { counts: before } = this.#todo;
    const outcome = await this.#wire.ask({ do: 'todo.counts' });
    // what an event said meanwhile is newer
    if (outcome.ok && this.#todo.counts === before) this.#change((todo) => ({ ...todo, counts: outcome.value }));
  }

  async #ask(question: Question, part: Part): Promise<void> {
    const key = JSON.stringify(question);
    if (this.#underWay.has(key)) return;
    this.#underWay.add(key);
    let tries = TRIES;
    while (tries > 0 && (await this.#crossed(question, part))) tries -= 1;
    this.#underWay.delete(key);
  }

  /** Asks once; answers whether an event came between the question and its answer. */
  async #crossed(question: Question, part: Part): Promise<boolean> {
    const { told } = this.#todo;
    const held = listOf(this.#todo, question)?.lines?.length ?? 0;
    const span =
      part === 'first'
        ? { limit: Math.min(LARGEST_PAGE, Math.max(PAGE, held)), offset: 0 }
        : { limit: PAGE, offset: held };
    const outcome = await this.#wire.ask({ do: 'todo.list', ...question, ...span });
    if (!outcome.ok) {
      this.#change((todo) => withRefusal(todo, question, outcome.refusal));
      return false;
    }
    this.#change((todo) => withPage(todo, question, outcome.value, part));
    this.#arrived(outcome.value.lines);
    return told !== this.#todo.told;
  }

  /** 送达: once for each part; those of a leader whom I only serve are his to receive. */
  #arrived(lines: readonly TodoLine[]): void {
    const mine = lines.filter(({ what, read, hand }) => what === 'do' && !read && hand !== 'secretary');
    const parts = mine.flatMap(({ part }) => (part === null || this.#delivered.has(part) ? [] : [part]));
    if (parts.length === 0 || !this.#wire.live) return;
    for (const part of parts) this.#delivered.add(part);
    void this.#wire.ask({ do: 'item.mark', parts, fact: 'delivered' });
  }

  get #todo(): Todo {
    return this.#memory.state.todo;
  }

  #change(how: (todo: Todo) => Todo): void {
    this.#memory.change(({ todo }) => ({ todo: how(todo) }));
  }
}
