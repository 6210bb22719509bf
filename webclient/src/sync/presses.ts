/**
 * Keeps what was pressed until the server has said what became of it: repeated with its client_id over lost lines and
 * reloads, it counts once. What the card no longer offers ends quietly, with the present card in its place.
 */
import { isPassing, type Refusal } from '../protocol/codes';
import type { CardSeen } from '../protocol/generated';
import { seen } from '../store/cards';
import type { Press } from '../store/press';
import { withEntry } from '../store/state';
import type { Memory } from './memory';
import type { Cancel, Clock, Ports, Random, Storage } from './ports';
import type { Wire } from './wire';

const PAUSE_MS = 1_500;
/** At a press at which the server stumbles this often, somebody should look again. */
const STUMBLES = 6;

/** What is pressed: the verb, on which part of mine, with which inputs. */
export type Pressed = Pick<Press, 'card' | 'part' | 'part_version' | 'action' | 'inputs'>;

export class Presses {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #pauses = new Map<number, Cancel>();
  readonly #stumbles = new Map<string, number>();

  constructor(memory: Memory, wire: Wire, world: Pick<Ports, 'storage' | 'clock' | 'random'>) {
    this.#memory = memory;
    this.#wire = wire;
    this.#storage = world.storage;
    this.#clock = world.clock;
    this.#random = world.random;
  }

  /** What was kept when the page was closed. */
  restore(found: readonly Press[]): void {
    for (const one of found) this.#put({ ...one, sending: 'queued', refusal: null });
  }

  press(pressed: Pressed): void {
    const waiting = this.#memory.state.presses.get(pressed.card);
    if (waiting && waiting.sending !== 'refused') return;
    if (waiting) this.#drop(waiting);
    const at = this.#clock.now();
    this.#keep({ ...pressed, client_id: this.#random.uuid(), sending: 'queued', refusal: null, at });
    this.#send(pressed.card);
  }

  /** Give up what has not gone out yet, or what was refused. */
  discard(card: number): void {
    const one = this.#memory.state.presses.get(card);
    if (one && one.sending !== 'sent') this.#drop(one);
  }

  live(): void {
    for (const card of this.#memory.state.presses.keys()) this.#send(card);
  }

  /** Whether what was sent has arrived is unknown now: it is sent again. */
  lost(): void {
    for (const one of this.#memory.state.presses.values())
      if (one.sending === 'sent') this.#put({ ...one, sending: 'queued' });
  }

  stop(): void {
    for (const cancel of this.#pauses.values()) cancel();
    this.#pauses.clear();
    this.#stumbles.clear();
  }

  #send(card: number): void {
    const one = this.#memory.state.presses.get(card);
    if (one?.sending !== 'queued' || !this.#wire.live || this.#pauses.has(card)) return;
    this.#put({ ...one, sending: 'sent' });
    void this.#carry(one);
  }

  async #carry({ card, part, part_version, action, inputs, client_id }: Press): Promise<void> {
    const told = { card, part, part_version, action, inputs, client_id };
    const outcome = await this.#wire.ask({ do: 'card.act', ...told });
    const one = this.#memory.state.presses.get(card);
    if (one?.client_id !== client_id) return;
    if (outcome.ok) this.#settled(one, outcome.value);
    else if (outcome.refusal.card) this.#settled(one, outcome.refusal.card, true);
    else this.#uncounted(one, outcome.refusal);
  }

  #settled(one: Press, card: CardSeen, renewed = false): void {
    this.#memory.change((state) => ({ cards: seen(state.cards, card, renewed) }));
    this.#drop(one);
  }

  #uncounted(one: Press, refusal: Refusal): void {
    const stumbles = (this.#stumbles.get(one.client_id) ?? 0) + 1;
    this.#stumbles.set(one.client_id, refusal.code === 'offline' ? 0 : stumbles);
    if (!isPassing(refusal) || stumbles >= STUMBLES) {
      this.#put({ ...one, sending: 'refused', refusal });
      this.#unkeep(one);
      return;
    }
    this.#put({ ...one, sending: 'queued' });
    if (refusal.code !== 'offline') this.#pause(one.card, refusal);
  }

  #pause(card: number, { retry_after }: Refusal): void {
    const wait = Math.max(PAUSE_MS * (0.5 + this.#random.fraction()), (retry_after ?? 0) * 1_000);
    const resume = (): void => {
      this.#pauses.delete(card);
      this.#send(card);
    };
    this.#pauses.set(card, this.#clock.after(wait, resume));
  }

  #put(one: Press): void {
    this.#memory.change(({ presses }) => ({ presses: withEntry(presses, one.card, one) }));
  }

  #keep(one: Press): void {
    this.#put(one);
    const person = this.#memory.state.me?.person;
    if (person !== undefined) void this.#storage.keepPress(person, one);
  }

  #drop(one: Press): void {
    this.#memory.change(({ presses }) => ({ presses: withEntry(presses, one.card, undefined) }));
    this.#unkeep(one);
  }

  #unkeep({ client_id }: Press): void {
    const person = this.#memory.state.me?.person;
    if (person !== undefined) void this.#storage.dropPress(person, client_id);
  }
}
