/** What the connection brings, put where it belongs: events through the inbox into the state, the rest to whom it concerns. */
import type { Incoming, StreamEvent } from '../protocol/decode';
import { VERSION, type Ephemeral, type Event, type Hello, type Summary, type Welcome } from '../protocol/generated';
import { apply, conversationOf, streamOf } from '../store/apply';
import { personsInEvent, personsInSummary } from '../store/people';
import { withEntry, type State } from '../store/state';
import { welcomed, withSummary, without } from '../store/welcome';
import type { Arrivals } from './arrivals';
import type { Attention } from './attention';
import type { Drafts } from './drafts';
import type { Heartbeat } from './heartbeat';
import type { History } from './history';
import type { Inbox } from './inbox';
import type { Memory } from './memory';
import type { Outbox } from './outbox';
import type { People } from './people';
import type { Cancel, Clock } from './ports';
import type { TopicBook } from './topics';
import type { Wire } from './wire';

/** A hole that a resume has not filled is asked for again, not faster than this. */
const RESUME_PAUSE_MS = 1_000;

/** More than these would not fit into one frame: whoever has so many conversations opens afresh. */
const MOST_POSITIONS = 1_500;

export interface Departments {
  readonly memory: Memory;
  readonly inbox: Inbox;
  readonly wire: Wire;
  readonly clock: Clock;
  readonly heartbeat: Heartbeat;
  readonly outbox: Outbox;
  readonly history: History;
  readonly people: People;
  readonly attention: Attention;
  readonly drafts: Drafts;
  readonly arrivals: Arrivals;
  readonly topics: TopicBook;
}

export class Reception {
  readonly #at: Departments;
  #epoch: string | null = null;
  #resuming = false;
  /** My own stream was reset: cursors may have moved unseen in any conversation, so the whole list is asked for. */
  #mistrusted = false;
  #pause: Cancel | null = null;
  readonly #introducing = new Set<number>();
  /** I came back there while this device slept: my cursor stands elsewhere now, which the stream does not tell. */
  readonly #returned = new Set<number>();
  /** Frames this client could not read: of a later server, or a mistake. */
  unreadable = 0;

  constructor(departments: Departments) {
    this.#at = departments;
  }

  greeting(): Hello {
    if (this.#epoch === null) return { do: 'hello', protocol: VERSION };
    return { do: 'hello', protocol: VERSION, epoch: this.#epoch, positions: this.#positions() };
  }

  welcomed(welcome: Welcome): void {
    const { memory, clock, people } = this.#at;
    if (this.#epoch !== welcome.epoch) this.#otherLog(welcome);
    for (const stream of welcome.gone) this.#gone(stream);
    memory.replace(welcomed(memory.state, welcome, clock.now()));
    this.#takePlaces(welcome);
    people.need(welcome.conversations.flatMap(personsInSummary));
    this.#at.history.live();
    this.#askAnew();
    this.#lookForHoles();
  }

  heard(frames: readonly Incoming[]): void {
    const events = frames.flatMap((frame) => (frame.kind === 'event' ? [frame.event] : []));
    this.unreadable += frames.filter(isUnreadable).length;
    this.#applied(events.flatMap((event) => this.#at.inbox.receive(event)));
    this.#at.heartbeat.received(events.length);
    for (const frame of frames) if (frame.kind === 'ephemeral') this.#passing(frame.ephemeral);
    this.#lookForHoles();
  }

  /** We do not stand where we should: have what is missing sent once more. */
  resume(): void {
    if (this.#resuming || this.#pause || !this.#at.wire.live || this.#epoch === null) return;
    this.#resuming = true;
    void this.#resumed(this.#epoch);
  }

  /** Somebody else signs in, or nobody: nothing of this person stays. */
  forget(): void {
    this.#epoch = null;
    this.#mistrusted = false;
    this.#at.inbox.forgetAll();
    this.#pause?.();
    this.#pause = null;
  }

  /** A conversation of which we have heard, but hold nothing. */
  async introduce(conversation: number): Promise<void> {
    if (this.#introducing.has(conversation)) return;
    this.#introducing.add(conversation);
    const outcome = await this.#at.wire.ask({ do: 'conversation.get', conversation });
    this.#introducing.delete(conversation);
    if (outcome.ok) this.#introduced(outcome.value);
    else if (outcome.refusal.code === 'not_found') this.#gone(streamOf(conversation));
  }

  #introduced(summary: Summary): void {
    this.#at.memory.change((state) => withSummary(state, summary));
    this.#at.people.need(personsInSummary(summary));
    const stream = streamOf(summary.conversation);
    if (this.#at.inbox.positionOf(stream) === undefined) this.#applied(this.#at.inbox.standAt(stream, summary.seq));
    this.#at.history.live();
  }

  async #resumed(epoch: string): Promise<void> {
    const outcome = await this.#at.wire.ask({ do: 'resume', epoch, positions: this.#positions() });
    this.#resuming = false;
    if (outcome.ok) this.welcomed(outcome.value);
    this.#pause = this.#at.clock.after(RESUME_PAUSE_MS, () => {
      this.#pause = null;
      this.#lookForHoles();
    });
  }

  #positions(): Readonly<Record<string, number>> {
    const positions = this.#at.inbox.positions();
    return this.#mistrusted || positions.size > MOST_POSITIONS ? {} : Object.fromEntries(positions);
  }

  /** A restored backup, or the first visit: numbers of the other log mean nothing here. */
  #otherLog(welcome: Welcome): void {
    const { memory, inbox } = this.#at;
    if (this.#epoch !== null) {
      inbox.forgetAll();
      memory.change(() => ({
        lines: new Map(),
        timelines: new Map(),
        topics: new Map(),
        pins: new Map(),
        rosters: new Map(),
        cards: new Map(),
        boards: new Map(),
        charters: new Map(),
        shelves: new Map(),
      }));
    }
    this.#epoch = welcome.epoch;
  }

  #takePlaces(welcome: Welcome): void {
    const { inbox } = this.#at;
    const places = new Map(Object.entries(welcome.reset));
    for (const { conversation, seq } of welcome.conversations) {
      const stream = streamOf(conversation);
      if (!places.has(stream) && inbox.positionOf(stream) === undefined) places.set(stream, seq);
    }
    for (const [stream, seq] of places) this.#applied(inbox.standAt(stream, seq));
    this.#mistrusted = !welcome.full && [...places.keys()].some((stream) => conversationOf(stream) === null);
  }

  #applied(events: readonly StreamEvent[]): void {
    const readable = events.filter((event): event is Event => event.type !== null);
    if (readable.length === 0) return;
    const { memory, people, history } = this.#at;
    memory.replace(readable.reduce<State>(apply, memory.state));
    for (const event of readable) this.#followed(event);
    people.need(readable.flatMap(personsInEvent));
    history.catchUp();
    this.#at.arrivals.heard(readable);
    this.#askAnew();
  }

  #askAnew(): void {
    if (!this.#at.wire.live) return;
    for (const conversation of this.#returned) void this.introduce(conversation);
    this.#returned.clear();
  }

  /** What an event means beyond the state. */
  #followed(event: Event): void {
    const { memory, outbox, drafts } = this.#at;
    if (isMine(event, memory.state)) outbox.seen(event.data.client_id);
    if (isMyComing(event, memory.state)) this.#returned.add(conversationOf(event.stream) ?? 0);
    if (event.type === 'draft.kept') void drafts.elsewhere(event.data.conversation, event.data.at);
    if (event.type === 'message.posted' && event.data.topic) this.#at.topics.need(conversationOf(event.stream) ?? 0);
  }

  #passing(ephemeral: Ephemeral): void {
    switch (ephemeral.type) {
      case 'access.granted':
        void this.introduce(ephemeral.data.conversation);
        break;
      case 'access.revoked':
        this.#gone(streamOf(ephemeral.data.conversation));
        break;
      case 'typing':
        this.#at.attention.typing(ephemeral.data);
        break;
      case 'presence':
        this.#at.attention.presence(ephemeral.data);
        break;
      case 'status':
        this.#at.attention.status(ephemeral.data);
        break;
      case 'item.moved': {
        const { item, nr } = ephemeral.data;
        this.#at.memory.change(({ moved }) => ({ moved: withEntry(moved, item, nr) }));
        break;
      }
    }
  }

  #gone(stream: string): void {
    this.#at.inbox.forget(stream);
    const conversation = conversationOf(stream);
    if (conversation === null) return;
    this.#at.outbox.forget(conversation);
    this.#at.drafts.forget(conversation);
    this.#at.history.leave(conversation);
    this.#at.memory.replace(without(this.#at.memory.state, conversation));
  }

  #lookForHoles(): void {
    if (!this.#at.wire.live) return;
    if (this.#mistrusted || this.#at.inbox.hasHole()) this.resume();
    for (const stream of this.#at.inbox.strangers()) {
      const conversation = conversationOf(stream);
      if (conversation === null) this.resume();
      else void this.introduce(conversation);
    }
  }
}

function isUnreadable(frame: Incoming): boolean {
  return frame.kind === 'unknown' || (frame.kind === 'event' && frame.event.type === null);
}

function isMine(event: Event, state: State): event is Extract<Event, { type: 'message.posted' }> {
  return event.type === 'message.posted' && event.data.author === state.me?.person;
}

function isMyComing(event: Event, { me }: State): boolean {
  return event.type === 'member.joined' && event.data.members.some(({ person }) => person === me?.person);
}
