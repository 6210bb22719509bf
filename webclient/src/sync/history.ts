/** Brings the pages of history that are on screen, and keeps few windows in memory. */
import { OFFLINE } from '../protocol/codes';
import type { History as Asked, Page } from '../protocol/generated';
import type { Line } from '../store/line';
import { withEntry } from '../store/state';
import { asking, following, opened, unanswered, withPage, type Loading, type Timeline } from '../store/timeline';
import { settled } from '../store/apply';
import type { Outcome } from './actions';
import type { Memory } from './memory';
import type { Wire } from './wire';

const PAGE = 100;
/** So many conversations keep their window after they were closed: going back to one costs nothing. */
const KEPT = 8;

export class History {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #arrived: (page: Page) => void;
  /** Conversations on screen, and those that were, the latest last. */
  readonly #onScreen = new Set<number>();
  readonly #visited = new Set<number>();
  /** conversation → the newest question; answers to earlier ones are dropped. */
  readonly #asked = new Map<number, number>();
  #questions = 0;

  constructor(memory: Memory, wire: Wire, arrived: (page: Page) => void) {
    this.#memory = memory;
    this.#wire = wire;
    this.#arrived = arrived;
  }

  open(conversation: number): void {
    this.#onScreen.add(conversation);
    this.#visited.delete(conversation);
    this.#visited.add(conversation);
    const held = this.#timeline(conversation);
    if (!held || held.moreAfter) this.#begin(conversation);
    else this.#put(conversation, { ...held, unreadAfter: unreadAfter(this.#line(conversation)), following: true });
  }

  close(conversation: number): void {
    this.#onScreen.delete(conversation);
    const idle = [...this.#visited].filter((one) => !this.#onScreen.has(one));
    for (const one of idle.slice(0, Math.max(0, idle.length - KEPT))) this.forget(one);
  }

  /** The connection stands: bring what is on screen and could not be brought, or was dropped. */
  live(): void {
    for (const conversation of this.#onScreen) {
      const held = this.#timeline(conversation);
      if (!held || (isEmpty(held) && held.loading === 'no')) this.#begin(conversation);
    }
    this.catchUp();
  }

  /** A window whose reader follows the conversation, but which has fallen behind, is brought to its end. */
  catchUp(): void {
    for (const conversation of this.#onScreen) {
      const held = this.#timeline(conversation);
      if (held?.following && held.moreAfter && !isEmpty(held)) this.newer(conversation);
    }
  }

  older(conversation: number): void {
    const first = this.#timeline(conversation)?.messages[0];
    if (first && this.#idle(conversation)?.moreBefore)
      void this.#load(conversation, 'before', { before: first.nr, limit: PAGE });
  }

  newer(conversation: number): void {
    const last = this.#timeline(conversation)?.messages.at(-1);
    if (last && this.#idle(conversation)?.moreAfter)
      void this.#load(conversation, 'after', { after: last.nr, limit: PAGE });
  }

  async around(conversation: number, nr: number): Promise<Outcome<null>> {
    const held = this.#timeline(conversation);
    if (held?.messages.some((message) => message.nr === nr)) return { ok: true, value: null };
    if (held) this.#put(conversation, following(held, false));
    return this.#load(conversation, 'whole', { around: nr, limit: PAGE });
  }

  async end(conversation: number): Promise<Outcome<null>> {
    const held = this.#timeline(conversation);
    if (held) this.#put(conversation, following(held, true));
    if (held && !held.moreAfter) return { ok: true, value: null };
    return this.#load(conversation, 'whole', { limit: PAGE });
  }

  follow(conversation: number, atEnd: boolean): void {
    const held = this.#timeline(conversation);
    if (held) this.#put(conversation, following(held, atEnd));
  }

  /** The stream was reset: what was held may be wrong. */
  reset(conversation: number): void {
    this.#asked.delete(conversation);
    this.#put(conversation, undefined);
  }

  forget(conversation: number): void {
    this.#visited.delete(conversation);
    this.reset(conversation);
  }

  forgetAll(): void {
    for (const conversation of this.#visited) this.forget(conversation);
    this.#onScreen.clear();
  }

  /** A fresh window: where unread began, or the newest messages when the unread ones fit into one page. */
  #begin(conversation: number): void {
    const line = this.#line(conversation);
    const after = unreadAfter(line);
    this.#put(conversation, opened(after));
    const far = line && after !== null && line.last_nr - after > PAGE / 2;
    void this.#load(conversation, 'whole', far ? { around: after + 1, limit: PAGE } : { limit: PAGE });
  }

  async #load(
    conversation: number,
    loading: Loading,
    place: Pick<Asked, 'before' | 'after' | 'around' | 'limit'>,
  ): Promise<Outcome<null>> {
    const held = this.#timeline(conversation);
    if (!held || !this.#wire.live) return { ok: false, refusal: OFFLINE };
    this.#questions += 1;
    const question = this.#questions;
    this.#asked.set(conversation, question);
    this.#put(conversation, asking(held, loading));
    const outcome = await this.#wire.ask({ do: 'message.history', conversation, ...place });
    const waiting = this.#timeline(conversation);
    if (!waiting || this.#asked.get(conversation) !== question) return { ok: true, value: null };
    this.#put(conversation, outcome.ok ? withPage(waiting, outcome.value, this.#me) : unanswered(waiting));
    if (!outcome.ok) return outcome;
    this.#arrived(outcome.value);
    this.catchUp();
    return { ok: true, value: null };
  }

  #put(conversation: number, timeline: Timeline | undefined): void {
    this.#memory.change((state) => {
      const timelines = withEntry(state.timelines, conversation, timeline);
      const line = state.lines.get(conversation);
      if (!line?.doubtful) return { timelines };
      return { timelines, lines: withEntry(state.lines, conversation, settled({ ...state, timelines }, line)) };
    });
  }

  #timeline(conversation: number): Timeline | undefined {
    return this.#memory.state.timelines.get(conversation);
  }

  #idle(conversation: number): Timeline | undefined {
    const held = this.#timeline(conversation);
    return held?.loading === 'no' ? held : undefined;
  }

  get #me(): number {
    return this.#memory.state.me?.person ?? 0;
  }

  #line(conversation: number): Line | undefined {
    return this.#memory.state.lines.get(conversation);
  }
}

function unreadAfter(line: Line | undefined): number | null {
  return line && line.unread > 0 ? line.read_nr : null;
}

function isEmpty(timeline: Timeline): boolean {
  return timeline.messages.length === 0 && timeline.moreAfter;
}
