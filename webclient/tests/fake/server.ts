/**
 * A server in memory that keeps the protocol's promises: streams with dense numbers, posts stored once per client_id,
 * hello, resume, history. What its wire does to frames is the test's choice.
 */
import type {
  Command,
  CursorMoved,
  Event,
  Message,
  PersonCard,
  Pinned,
  Summary,
  Welcome,
  PostMessage,
  Posted,
} from '../../src/protocol/generated';
import { CLOSE } from '../../src/protocol/generated';
import { digestOf } from '../../src/sync/digest';
import type { Answer, Http, Socket, SocketListener, Sockets } from '../../src/sync/ports';
import { FakeBelongings } from './belongings';
import { FakeLine } from './line';
import { pageOf } from './pages';
import { FakeReading } from './reading';
import { LIMITS } from './limits';
import { pinnedIn, standing } from './standing';

export const EPOCH = 'epoch-of-the-fake-server';
const AT = '2026-11-23T09:00:00Z';

type Data = Event['data'];

/** No reply at all, as when the server dies in mid-sentence. */
export const SILENCE = Symbol('silence');

export class FakeServer implements Sockets, Http {
  readonly log = new Map<string, Event[]>();
  readonly lines: FakeLine[] = [];
  readonly commands: Command[] = [];
  readonly members = new Map<number, Set<number>>();
  readonly people = new Map<number, PersonCard>();
  readonly #readings = new Map<string, FakeReading>();
  /** What all its conversations are. */
  kind: Summary['kind'] = 'group';
  readonly muted = new Set<string>();
  /** What a test answers itself, by the command's name. */
  readonly answers = new Map<Command['do'], (command: Command, person: number) => unknown>();
  readonly belongings = new FakeBelongings((person, data) => this.append(`user:${person}`, 'draft.kept', data));
  /** Who the cookie says it is; null: nobody. */
  signedIn: number | null = 1;
  /** No socket opens and no HTTP is answered. */
  down = false;
  /** How often somebody tried to open a socket. */
  knocks = 0;
  epoch = EPOCH;
  /** What to answer instead, once per entry: a refusal, or silence. */
  readonly stumbles: ((command: Command) => object | typeof SILENCE | undefined)[] = [];
  /** What becomes of events on their way; by default they arrive. */
  wire: (line: FakeLine, frames: readonly Event[]) => void = (line, frames) => this.deliver(line, frames);

  /** When a reply leaves: it tells what was true when the command came. */
  reply: (say: () => void) => void = (say) => say();

  /** Conversations 4, 5, … with these members. */
  constructor(...conversations: readonly (readonly number[])[]) {
    for (const person of new Set(conversations.flat())) {
      this.people.set(person, card(person));
      this.log.set(`user:${person}`, []);
    }
    conversations.forEach((members, i) => {
      this.members.set(4 + i, new Set(members));
      this.log.set(`conversation:${4 + i}`, []);
    });
  }

  // -- ports

  open(listener: SocketListener): Socket {
    const line = new FakeLine(this, this.signedIn ?? 0, listener);
    this.knocks += 1;
    queueMicrotask(() => {
      if (this.down || this.signedIn === null) {
        line.end(1006);
        return;
      }
      this.lines.push(line);
      listener.opened();
    });
    return line;
  }

  request(method: 'GET' | 'POST' | 'DELETE'): Promise<Answer> {
    if (this.down) return Promise.resolve({ status: 0, body: null });
    if (method === 'DELETE') this.signedIn = null;
    const who = this.signedIn === null ? undefined : this.people.get(this.signedIn);
    return Promise.resolve(who ? { status: 200, body: who } : { status: 401, body: { code: 'unauthenticated' } });
  }

  send(): Promise<Answer> {
    return Promise.resolve({ status: 0, body: null });
  }

  // -- what people do elsewhere

  post(author: number, conversation: number, text: string, more: Partial<Message> = {}): Posted {
    const stream = `conversation:${conversation}`;
    const nr = this.messages(conversation).length + 1;
    const seq = this.head(stream) + 1;
    const client_id = `other-${conversation}-${nr}`;
    const message: Message = {
      ...{ nr, seq, author, client_id, kind: 'text', counts: true, text, body: [{ t: 'text', text }], quote: null },
      ...{ mentions: [], mention_all: false, files: [], revision: 0, at: AT, edited_at: null, recalled: null },
      ...more,
    };
    this.append(stream, 'message.posted', message);
    return { nr, seq, at: AT };
  }

  edit(author: number, conversation: number, nr: number, text: string, mentions: readonly number[] = []): void {
    const revision = (this.messages(conversation)[nr - 1]?.revision ?? 0) + 1;
    const body = [{ t: 'text' as const, text }];
    const topic = this.messages(conversation)[nr - 1]?.topic ?? 0;
    const words = { nr, revision, text, body, mentions, mention_all: false, by: author, at: AT, topic };
    this.append(`conversation:${conversation}`, 'message.edited', words);
  }

  recall(by: number, conversation: number, nr: number): void {
    const { author = by, counts = true, topic = 0 } = this.messages(conversation)[nr - 1] ?? {};
    this.append(`conversation:${conversation}`, 'message.recalled', { nr, by, at: AT, author, counts, topic });
  }

  move(by: number, conversation: number, nr: number, topic: number): void {
    const message = this.messages(conversation)[nr - 1];
    if (!message || message.recalled || (message.topic ?? 0) === topic) return;
    const { author, counts, mentions, mention_all, topic: was = 0 } = message;
    const moved = { nr, topic, was, author, counts, mentions, mention_all, by, at: AT };
    this.append(`conversation:${conversation}`, 'message.moved', moved);
  }

  react(by: number, conversation: number, nr: number, on = true): void {
    const held = this.messages(conversation)[nr - 1]?.reactions?.[0];
    const before = held?.first ?? [];
    if (before.includes(by) === on) return;
    const first = on ? [...before, by] : before.filter((one) => one !== by);
    const given = { nr, reaction: 'received', count: first.length, first, by, on, at: AT } as const;
    this.append(`conversation:${conversation}`, 'message.reacted', given);
  }

  pin(by: number, conversation: number, nr: number, on = true): void {
    if (this.pinned(conversation).some(({ message }) => message.nr === nr) === on) return;
    this.append(`conversation:${conversation}`, on ? 'message.pinned' : 'message.unpinned', { nr, by, at: AT });
  }

  pinned(conversation: number): readonly Pinned[] {
    return pinnedIn(this.log.get(`conversation:${conversation}`) ?? [], this.messages(conversation));
  }

  markRead(person: number, conversation: number, nr: number, topic?: number | null): void {
    if (!this.reading(person, conversation).read(nr, topic, this.messages(conversation), person)) return;
    this.append(`user:${person}`, 'cursor.moved', this.cursor(person, conversation));
  }

  reading(person: number, conversation: number): FakeReading {
    const key = `${person} ${conversation}`;
    const held = this.#readings.get(key) ?? new FakeReading();
    this.#readings.set(key, held);
    return held;
  }

  join(person: number, conversation: number): void {
    const stream = `conversation:${conversation}`;
    this.members.get(conversation)?.add(person);
    this.append(stream, 'member.joined', { members: [{ person, role: 'member' }], by: 1, at: AT });
    for (const line of this.linesOf(person)) {
      line.positions.set(stream, this.head(stream));
      line.say({ type: 'access.granted', data: { conversation } });
    }
  }

  remove(person: number, conversation: number): void {
    const stream = `conversation:${conversation}`;
    this.members.get(conversation)?.delete(person);
    for (const line of this.linesOf(person)) {
      line.positions.delete(stream);
      line.say({ type: 'access.revoked', data: { conversation } });
    }
    this.append(stream, 'member.left', { person, by: 1, reason: 'removed', at: AT });
  }

  // -- what a test may ask or do to the wire

  /** The whole conversation as it stands now: the truth every client must end at. */
  messages(conversation: number, viewer = 1): readonly Message[] {
    return standing(this.log.get(`conversation:${conversation}`) ?? [], viewer);
  }

  head(stream: string): number {
    return this.log.get(stream)?.length ?? 0;
  }

  cut(code = 1006): void {
    for (const line of this.lines.splice(0)) line.end(code);
  }

  linesOf(person: number): readonly FakeLine[] {
    return this.lines.filter((line) => line.person === person && line.greeted && !line.closed);
  }

  deliver(line: FakeLine, frames: readonly Event[]): void {
    if (frames.length === 0) return;
    line.sent += frames.length;
    line.say(frames.length === 1 ? frames[0] : frames);
  }

  summary(person: number, conversation: number): Summary {
    const messages = this.messages(conversation, person);
    const { read_nr, unread, mentioned_nr, topics } = this.cursor(person, conversation);
    return {
      ...{
        conversation,
        kind: this.kind,
        title: `第${conversation}组`,
        peer: null,
        role: 'member',
        read_only: false,
        frozen: false,
      },
      ...{ members: this.members.get(conversation)?.size ?? 0, history_for_newcomers: true },
      ...{ muted: this.muted.has(`${person} ${conversation}`), seq: this.head(`conversation:${conversation}`) },
      ...{ last_nr: messages.length, last: messages.at(-1) ?? null, read_nr, unread, mentioned_nr, topics, at: AT },
    };
  }

  cursor(
    person: number,
    conversation: number,
  ): ReturnType<FakeReading['told']> & Pick<CursorMoved, 'conversation' | 'seq'> {
    const held = this.reading(person, conversation);
    const told = held.told(this.messages(conversation), person, this.kind === 'circle');
    return { conversation, ...told, seq: this.head(`conversation:${conversation}`) };
  }

  // -- the protocol

  heard(line: FakeLine, command: Command): void {
    this.commands.push(command);
    const stumble = this.stumbles[0]?.(command);
    if (stumble !== undefined) this.stumbles.shift();
    if (stumble === SILENCE) return;
    const error = stumble ?? this.#refusal(line, command);
    if (error !== undefined) {
      line.say({ re: command.id, error });
      return;
    }
    const ok = this.#answer(line, command);
    if (ok !== undefined) this.reply(() => line.say({ re: command.id, ok }));
    if (command.do === 'hello' || command.do === 'resume') this.#catchUp(line);
  }

  /** What somebody does not belong to has no history for him. */
  #refusal({ person }: FakeLine, command: Command): { code: string; message: string } | undefined {
    if (command.do !== 'message.history' || this.members.get(command.conversation)?.has(person)) return undefined;
    return { code: 'not_found', message: 'no such conversation' };
  }

  append(stream: string, type: Event['type'], data: Data): void {
    const log = this.log.get(stream) ?? [];
    this.log.set(stream, log);
    log.push({ stream, seq: log.length + 1, type, data } as Event);
    for (const line of this.lines) this.#flow(line, stream);
  }

  #flow(line: FakeLine, stream: string): void {
    const position = line.positions.get(stream);
    if (position === undefined || !line.greeted) return;
    const events = (this.log.get(stream) ?? []).slice(position);
    line.positions.set(stream, position + events.length);
    this.wire(line, events);
  }

  #catchUp(line: FakeLine): void {
    for (const stream of line.positions.keys()) this.#flow(line, stream);
  }

  #answer(line: FakeLine, command: Command): unknown {
    const own = this.answers.get(command.do);
    if (own) return own(command, line.person);
    switch (command.do) {
      case 'hello':
      case 'resume':
        return this.#welcome(line, command.epoch ?? null, command.positions ?? {});
      case 'ping':
        return { now: AT, in_step: command.received !== line.sent || command.digest === digestOf(line.positions) };
      case 'ack':
        line.acked = command.received;
        return undefined;
      case 'typing':
        return undefined;
      case 'watch':
        return { online: (command.persons ?? []).filter((person) => this.linesOf(person).length > 0), statuses: [] };
      case 'message.post':
        return this.#posted(line.person, command);
      case 'message.history':
        return pageOf(this.messages(command.conversation), this.head(`conversation:${command.conversation}`), command);
      case 'topic.list':
        return { topics: [], seq: this.head(`conversation:${command.conversation}`) };
      case 'conversation.get':
        return this.summary(line.person, command.conversation);
      case 'conversation.mark_read':
        this.markRead(line.person, command.conversation, command.nr, command.topic);
        return this.cursor(line.person, command.conversation);
      case 'person.get':
        return { persons: command.persons.flatMap((person) => this.people.get(person) ?? []) };
      case 'belongings.get':
        return this.belongings.all();
      case 'draft.keep':
        return this.belongings.keep(line.person, command);
      case 'draft.get':
        return { draft: this.belongings.drafts.get(command.conversation) ?? null };
      case 'message.pins':
        return { pins: this.pinned(command.conversation), seq: this.head(`conversation:${command.conversation}`) };
      case 'seat.list':
        return { seats: [] };
      case 'person.voices':
        return { voices: [] };
      case 'handover.list':
        return { handovers: [] };
      case 'todo.counts':
        return { do: 0, read: 0, overdue: 0, kinds: [] };
      case 'bot.list':
        return { bots: [] };
      case 'item.kinds':
        return { kinds: [] };
      case 'promotion.list':
        return { offers: [] };
      case 'administration.get':
        return { platform: false, units: [] };
      default:
        throw new Error(`the fake server does not know ${command.do}`);
    }
  }

  #welcome(line: FakeLine, epoch: string | null, claimed: Readonly<Record<string, number>>): Welcome {
    const known = epoch === this.epoch ? claimed : {};
    const mine = [...this.members].filter(([, members]) => members.has(line.person)).map(([one]) => one);
    const streams = [`user:${line.person}`, ...mine.map((one) => `conversation:${one}`)];
    const reset: Record<string, number> = {};
    line.positions.clear();
    for (const stream of streams) {
      const position = known[stream];
      const head = this.head(stream);
      if (position === undefined || position > head || head - position > 500) reset[stream] = head;
      line.positions.set(stream, reset[stream] ?? position ?? head);
    }
    line.greeted = true;
    const fresh = mine.filter((one) => `conversation:${one}` in reset);
    return {
      ...{
        protocol: 1,
        epoch: this.epoch,
        now: AT,
        me: this.people.get(line.person) ?? card(line.person),
        limits: LIMITS,
      },
      ...{ full: Object.keys(known).length === 0, conversations: fresh.map((one) => this.summary(line.person, one)) },
      ...{ people: [], reset, gone: Object.keys(known).filter((stream) => !streams.includes(stream)) },
    };
  }

  #posted(author: number, { conversation, client_id, text, topic = 0 }: PostMessage): Posted {
    const earlier = this.messages(conversation).find((one) => one.client_id === client_id && one.author === author);
    return earlier
      ? { nr: earlier.nr, seq: earlier.seq, at: AT }
      : this.post(author, conversation, text, { client_id, topic });
  }
}

function card(person: number): PersonCard {
  return { person, name: `第${person}人`, pinyin: '', initials: '', unit: '', title: '' };
}

export const RESTARTING = CLOSE.RESTARTING;
