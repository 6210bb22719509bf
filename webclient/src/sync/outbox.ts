/**
 * Keeps what was said until the conversation shows it. A post is repeated with its client_id until it is answered; the
 * server stores it once. One at a time per conversation keeps the order in which it was said.
 *
 *   queued ──▶ sent ──▶ (seen)        sent ──disconnect, busy──▶ queued        sent ──a domain no──▶ refused
 *
 * Several tabs share what is kept: each may send it, and the first event that shows it ends the matter in all of them.
 */
import { isPassing, type Refusal } from '../protocol/codes';
import type { Posted } from '../protocol/generated';
import { dropped, kept, type Outgoing } from '../store/outgoing';
import type { Inbox } from './inbox';
import type { Memory } from './memory';
import type { Cancel, Clock, Ports, Random, Storage } from './ports';
import type { Wire } from './wire';

const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A message at which the server stumbles this often is its author's affair again. */
const STUMBLES = 6;

/** What is said, before it has a place in any queue. */
export type Said = Pick<Outgoing, 'text' | 'quote' | 'files' | 'topic'>;

export class Outbox {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #inbox: Inbox;
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #sending = new Set<number>();
  readonly #pauses = new Map<number, Cancel>();
  readonly #stumbles = new Map<string, number>();
  #lastAt = 0;

  constructor(memory: Memory, wire: Wire, inbox: Inbox, world: Pick<Ports, 'storage' | 'clock' | 'random'>) {
    this.#memory = memory;
    this.#wire = wire;
    this.#inbox = inbox;
    this.#storage = world.storage;
    this.#clock = world.clock;
    this.#random = world.random;
  }

  /** What was kept when the page was closed. */
  restore(found: readonly Outgoing[]): void {
    for (const one of found) this.#put(one.sending === 'refused' ? one : { ...one, sending: 'queued' });
  }

  post(conversation: number, said: Said): string {
    // later than the one before, also where the clock stands still or jumps: what is kept is sent in this order
    this.#lastAt = Math.max(this.#clock.now(), this.#lastAt + 1);
    const client_id = this.#random.uuid();
    const one: Outgoing = { ...said, client_id, conversation, at: this.#lastAt, sending: 'queued', refusal: null };
    this.#keep(one);
    this.#send(conversation);
    return client_id;
  }

  retry(conversation: number, clientId: string): void {
    const one = this.#find(conversation, clientId);
    if (one?.sending !== 'refused') return;
    this.#stumbles.delete(clientId);
    this.#keep({ ...one, sending: 'queued', refusal: null });
    this.#send(conversation);
  }

  /** Answers with the text, or null when it is on its way and may be stored already. */
  discard(conversation: number, clientId: string): string | null {
    const one = this.#find(conversation, clientId);
    if (!one || one.sending === 'sent') return null;
    this.#drop(one);
    return one.text;
  }

  /** The connection stands: everything that waits is sent. */
  live(): void {
    for (const conversation of this.#memory.state.outgoing.keys()) this.#send(conversation);
  }

  /** Whether what was sent has arrived is unknown now: it is sent again. */
  lost(): void {
    for (const queue of this.#memory.state.outgoing.values())
      for (const one of queue) if (one.sending === 'sent') this.#put({ ...one, sending: 'queued' });
  }

  /** The conversation has shown it: nothing needs to be kept any longer. */
  seen(clientId: string): void {
    const person = this.#memory.state.me?.person;
    if (person !== undefined) void this.#storage.drop(person, clientId);
  }

  /** I belong there no longer. */
  forget(conversation: number): void {
    for (const one of this.#memory.state.outgoing.get(conversation) ?? []) this.#drop(one);
  }

  stop(): void {
    for (const cancel of this.#pauses.values()) cancel();
    this.#pauses.clear();
    this.#stumbles.clear();
  }

  #send(conversation: number): void {
    const next = this.#memory.state.outgoing.get(conversation)?.find(({ sending }) => sending === 'queued');
    if (!next || !this.#wire.live || this.#sending.has(conversation) || this.#pauses.has(conversation)) return;
    this.#sending.add(conversation);
    this.#put({ ...next, sending: 'sent' });
    void this.#carry(next);
  }

  async #carry({ conversation, client_id, text, quote, files, topic }: Outgoing): Promise<void> {
    const outcome = await this.#wire.ask({
      do: 'message.post',
      conversation,
      client_id,
      text,
      quote: quote?.nr ?? null,
      topic: topic ?? 0,
      files: files.map((file) => file.file),
    });
    this.#sending.delete(conversation);
    const one = this.#find(conversation, client_id);
    if (one && outcome.ok) this.#stored(one, outcome.value);
    if (one && !outcome.ok) this.#unstored(one, outcome.refusal);
    this.#send(conversation);
  }

  /** Its event is still to come, unless we are past it already: it was dropped in a reset, or came before the reply. */
  #stored(one: Outgoing, { seq }: Posted): void {
    if (seq <= (this.#inbox.positionOf(`conversation:${one.conversation}`) ?? 0)) this.#drop(one);
  }

  #unstored(one: Outgoing, refusal: Refusal): void {
    if (!isPassing(refusal) || this.#stumbled(one, refusal)) this.#keep({ ...one, sending: 'refused', refusal });
    else {
      this.#put({ ...one, sending: 'queued' });
      if (refusal.code !== 'offline') this.#pause(one.conversation, refusal);
    }
  }

  #stumbled({ client_id }: Outgoing, refusal: Refusal): boolean {
    const stumbles = (this.#stumbles.get(client_id) ?? 0) + 1;
    this.#stumbles.set(client_id, refusal.code === 'offline' ? 0 : stumbles);
    return refusal.code === 'internal' && stumbles >= STUMBLES;
  }

  #pause(conversation: number, { retry_after }: Refusal): void {
    const first = this.#memory.state.outgoing.get(conversation)?.[0];
    const stumbles = this.#stumbles.get(first?.client_id ?? '') ?? 1;
    const grown = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** (stumbles - 1)) * (0.5 + this.#random.fraction() / 2);
    const resume = (): void => {
      this.#pauses.delete(conversation);
      this.#send(conversation);
    };
    this.#pauses.set(conversation, this.#clock.after(Math.max(grown, (retry_after ?? 0) * 1_000), resume));
  }

  #find(conversation: number, clientId: string): Outgoing | undefined {
    return this.#memory.state.outgoing.get(conversation)?.find(({ client_id }) => client_id === clientId);
  }

  #put(one: Outgoing): void {
    this.#memory.change((state) => ({ outgoing: kept(state.outgoing, one) }));
  }

  #keep(one: Outgoing): void {
    this.#put(one);
    const person = this.#memory.state.me?.person;
    if (person !== undefined) void this.#storage.keep(person, one);
  }

  #drop({ conversation, client_id }: Outgoing): void {
    this.#memory.change((state) => ({ outgoing: dropped(state.outgoing, conversation, client_id) }));
    this.seen(client_id);
  }
}
