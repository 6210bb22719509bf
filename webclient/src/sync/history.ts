/** Brings the pages of history that are on screen, and keeps few windows in memory. */
import { OFFLINE } from '../protocol/codes';
import type { History as Asked, Page } from '../protocol/generated';
import type { Line } from '../store/line';
import { conversationAt, topicAt, type Spot } from '../store/spot';
import { withEntry } from '../store/state';
import { asking, following, opened, unanswered, withPage, type Loading, type Timeline } from '../store/timeline';
import { settled } from '../store/apply';
import { cursorIn, unreadIn } from '../store/unread';
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
  readonly #onScreen = new Set<Spot>();
  readonly #visited = new Set<Spot>();
  /** spot → the newest question; answers to earlier ones are dropped. */
  readonly #asked = new Map<Spot, number>();
  #questions = 0;

  constructor(memory: Memory, wire: Wire, arrived: (page: Page) => void) {
    this.#memory = memory;
    this.#wire = wire;
    this.#arrived = arrived;
  }

  open(spot: Spot): void {
    this.#onScreen.add(spot);
    this.#visited.delete(spot);
    this.#visited.add(spot);
    const held = this.#timeline(spot);
    if (!held || held.moreAfter || held.stale) this.#begin(spot);
    else this.#put(spot, { ...held, unreadAfter: unreadAfter(this.#line(spot), topicAt(spot)), following: true });
  }

  close(spot: Spot): void {
    this.#onScreen.delete(spot);
    const idle = [...this.#visited].filter((one) => !this.#onScreen.has(one));
    for (const one of idle.slice(0, Math.max(0, idle.length - KEPT))) this.forget(one);
  }

  /** The connection stands: bring what is on screen and could not be brought, or was dropped. */
  live(): void {
    for (const spot of this.#onScreen) {
      const held = this.#timeline(spot);
      if (!held || (isEmpty(held) && held.loading === 'no')) this.#begin(spot);
    }
    this.catchUp();
  }

  /** A window whose reader follows the spot, but which has fallen behind, is brought to its end. */
  catchUp(): void {
    for (const spot of this.#onScreen) {
      const held = this.#timeline(spot);
      if (held?.stale) void this.#renew(spot, held);
      else if (held?.following && held.moreAfter && !isEmpty(held)) this.newer(spot);
    }
  }

  older(spot: Spot): void {
    const first = this.#timeline(spot)?.messages[0];
    if (first && this.#idle(spot)?.moreBefore) void this.#load(spot, 'before', { before: first.nr, limit: PAGE });
  }

  newer(spot: Spot): void {
    const last = this.#timeline(spot)?.messages.at(-1);
    if (last && this.#idle(spot)?.moreAfter) void this.#load(spot, 'after', { after: last.nr, limit: PAGE });
  }

  async around(spot: Spot, nr: number): Promise<Outcome<null>> {
    const held = this.#timeline(spot);
    if (held?.messages.some((message) => message.nr === nr)) return { ok: true, value: null };
    if (held) this.#put(spot, following(held, false));
    return this.#load(spot, 'whole', { around: nr, limit: PAGE });
  }

  async end(spot: Spot): Promise<Outcome<null>> {
    const held = this.#timeline(spot);
    if (held) this.#put(spot, following(held, true));
    if (held && !held.moreAfter) return { ok: true, value: null };
    return this.#load(spot, 'whole', { limit: PAGE });
  }

  follow(spot: Spot, atEnd: boolean): void {
    const held = this.#timeline(spot);
    if (held) this.#put(spot, following(held, atEnd));
  }

  /** The stream was reset: what was held may be wrong. */
  reset(spot: Spot): void {
    this.#asked.delete(spot);
    this.#put(spot, undefined);
  }

  forget(spot: Spot): void {
    this.#visited.delete(spot);
    this.reset(spot);
  }

  /** I belong there no longer. */
  leave(conversation: number): void {
    for (const spot of [...this.#visited]) if (conversationAt(spot) === conversation) this.forget(spot);
  }

  forgetAll(): void {
    for (const spot of this.#visited) this.forget(spot);
    this.#onScreen.clear();
  }

  /** A fresh window: where unread began, or the newest messages when the unread ones fit into one page. */
  #begin(spot: Spot): void {
    const line = this.#line(spot);
    const topic = topicAt(spot);
    const after = unreadAfter(line, topic);
    this.#put(spot, opened(after, topic));
    const far = line && after !== null && unreadFrom(line, after, topic) > PAGE / 2;
    void this.#load(spot, 'whole', far ? { around: after + 1, limit: PAGE } : { limit: PAGE });
  }

  /** What was moved here is somewhere in the window: the same stretch, or the end for who stands there. */
  async #renew(spot: Spot, { following, messages, loading }: Timeline): Promise<Outcome<null>> {
    const nr = messages[0]?.nr;
    if (loading !== 'no') return { ok: true, value: null };
    return this.#load(spot, 'whole', following || nr === undefined ? { limit: PAGE } : { around: nr, limit: PAGE });
  }

  async #load(
    spot: Spot,
    loading: Loading,
    place: Pick<Asked, 'before' | 'after' | 'around' | 'limit'>,
  ): Promise<Outcome<null>> {
    const held = this.#timeline(spot);
    if (!held || !this.#wire.live) return { ok: false, refusal: OFFLINE };
    this.#questions += 1;
    const question = this.#questions;
    this.#asked.set(spot, question);
    this.#put(spot, asking(held, loading));
    const outcome = await this.#wire.ask({
      do: 'message.history',
      conversation: conversationAt(spot),
      topic: topicAt(spot) ?? null,
      ...place,
    });
    const waiting = this.#timeline(spot);
    if (!waiting || this.#asked.get(spot) !== question) return { ok: true, value: null };
    this.#put(spot, outcome.ok ? withPage(waiting, outcome.value, this.#me) : unanswered(waiting));
    if (!outcome.ok) return outcome;
    this.#arrived(outcome.value);
    this.catchUp();
    return { ok: true, value: null };
  }

  #put(spot: Spot, timeline: Timeline | undefined): void {
    this.#memory.change((state) => {
      const timelines = withEntry(state.timelines, spot, timeline);
      const line = state.lines.get(conversationAt(spot));
      if (!line?.doubtful) return { timelines };
      const lines = withEntry(state.lines, line.conversation, settled({ ...state, timelines }, line));
      return { timelines, lines };
    });
  }

  #timeline(spot: Spot): Timeline | undefined {
    return this.#memory.state.timelines.get(spot);
  }

  #idle(spot: Spot): Timeline | undefined {
    const held = this.#timeline(spot);
    return held?.loading === 'no' ? held : undefined;
  }

  get #me(): number {
    return this.#memory.state.me?.person ?? 0;
  }

  #line(spot: Spot): Line | undefined {
    return this.#memory.state.lines.get(conversationAt(spot));
  }
}

function unreadAfter(line: Line | undefined, topic: number | undefined): number | null {
  if (!line) return null;
  if (topic === undefined) return line.unread > 0 ? line.read_nr : null;
  return unreadIn(line, topic) > 0 ? cursorIn(line, topic) : null;
}

/** How far back the unread began: as many messages at least. */
function unreadFrom(line: Line, after: number, topic: number | undefined): number {
  return topic === undefined ? line.last_nr - after : unreadIn(line, topic);
}

function isEmpty(timeline: Timeline): boolean {
  return timeline.messages.length === 0 && timeline.moreAfter;
}
