/**
 * 草稿: kept while they are written, gone when they are said, the same on all my devices.
 *
 * On this computer at once; on the server when the fingers rest, or when it is said. What another device wrote later
 * takes the place of what rests here, never of what is not told yet: that is newer, and is told next. What is begun in
 * a topic (话题) stays on this computer: the server keeps one draft for each conversation.
 */
import { isPassing } from '../protocol/codes';
import type { Draft as Told } from '../protocol/generated';
import { isEmpty, type Draft, type KeptDraft } from '../store/draft';
import { conversationAt, type Spot } from '../store/spot';
import { withEntry } from '../store/state';
import type { Memory } from './memory';
import type { Cancel, Clock, Storage } from './ports';
import type { Wire } from './wire';

/** Not every keystroke reaches the disk. */
const GATHER_MS = 400;
/** Nor does every pause for breath reach the server. */
const REST_MS = 2_000;
const AGAIN_MS = 5_000;

export class Drafts {
  readonly #memory: Memory;
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #wire: Wire;
  /** Every place of which we know what was last written there, emptied ones too. */
  readonly #held = new Map<Spot, KeptDraft>();
  readonly #due = new Map<Spot, Cancel>();
  readonly #telling = new Map<Spot, Cancel>();
  readonly #asking = new Set<number>();

  constructor(memory: Memory, wire: Wire, storage: Storage, clock: Clock) {
    this.#memory = memory;
    this.#wire = wire;
    this.#storage = storage;
    this.#clock = clock;
  }

  restore(drafts: ReadonlyMap<Spot, KeptDraft>): void {
    for (const [spot, draft] of drafts) this.#hold(spot, this.#held.get(spot) ?? draft);
  }

  set(spot: Spot, draft: Draft): void {
    const held = this.#held.get(spot);
    if (isEmpty(draft) && isNothing(held)) return;
    const at = this.#clock.now() + this.#memory.state.clockOffset;
    this.#hold(spot, { ...draft, at: Math.max(at, (held?.at ?? 0) + 1), told: isOwn(spot) });
    this.#later(this.#due, spot, GATHER_MS, () => this.#keep(spot));
    if (!isOwn(spot)) this.#tellSoon(spot, isEmpty(draft) ? 0 : REST_MS);
  }

  /** The connection stands, and these are all the drafts that the server has. */
  live(drafts: readonly Told[]): void {
    const there = new Set(drafts.map(({ conversation }): Spot => conversation));
    for (const draft of drafts) this.#adopt(draft);
    for (const [spot, held] of this.#held) {
      if (!held.told) this.#tellSoon(spot, 0);
      else if (!there.has(spot) && !isEmpty(held) && !isOwn(spot)) this.#drop(spot);
    }
  }

  /** Another device of mine, or this one, has kept one that was written at that time. */
  async elsewhere(spot: number, at: string): Promise<void> {
    if (Date.parse(at) <= (this.#held.get(spot)?.at ?? 0) || this.#asking.has(spot)) return;
    this.#asking.add(spot);
    const outcome = await this.#wire.ask({ do: 'draft.get', conversation: spot });
    this.#asking.delete(spot);
    if (outcome.ok && outcome.value.draft) this.#adopt(outcome.value.draft);
  }

  /** I belong there no longer. */
  forget(conversation: number): void {
    for (const spot of [...this.#held.keys()]) if (conversationAt(spot) === conversation) this.#drop(spot);
  }

  stop(): void {
    for (const cancel of [...this.#due.values(), ...this.#telling.values()]) cancel();
    for (const map of [this.#due, this.#telling, this.#held]) map.clear();
  }

  #hold(spot: Spot, draft: KeptDraft): void {
    this.#held.set(spot, draft);
    const shown = isEmpty(draft) ? undefined : draft;
    this.#memory.change((state) => ({ drafts: withEntry(state.drafts, spot, shown) }));
  }

  #adopt({ conversation: spot, text, quote, at }: Told): void {
    const held = this.#held.get(spot);
    const written = Date.parse(at);
    if (held && (!held.told || held.at >= written)) return;
    this.#hold(spot, { text, quote, at: written, told: true });
    this.#keep(spot);
  }

  #drop(spot: Spot): void {
    for (const timers of [this.#due, this.#telling]) timers.get(spot)?.();
    this.#held.delete(spot);
    this.#memory.change((state) => ({ drafts: withEntry(state.drafts, spot, undefined) }));
    this.#keep(spot);
  }

  /** On the disk; an empty one only until the server knows that it is. */
  #keep(spot: Spot): void {
    const person = this.#memory.state.me?.person;
    const held = this.#held.get(spot);
    const kept = held && !(isEmpty(held) && held.told) ? held : null;
    if (person !== undefined) void this.#storage.keepDraft(person, spot, kept);
  }

  #tellSoon(spot: Spot, delay: number): void {
    this.#later(this.#telling, spot, delay, () => void this.#tell(spot));
  }

  async #tell(spot: Spot): Promise<void> {
    const held = this.#held.get(spot);
    if (!held || held.told || !this.#wire.live) return;
    const { text, quote } = held;
    const at = new Date(held.at).toISOString();
    const outcome = await this.#wire.ask({ do: 'draft.keep', conversation: conversationAt(spot), text, quote, at });
    const now = this.#held.get(spot);
    if (!now) return;
    if (!outcome.ok) {
      // what the server will not have stays on this computer
      if (isPassing(outcome.refusal)) this.#tellSoon(spot, AGAIN_MS);
      return;
    }
    if (now.at !== held.at) return; // written on in the meantime: told in its turn
    this.#hold(spot, { ...held, told: true });
    this.#keep(spot);
    this.#adopt(outcome.value);
  }

  #later(timers: Map<Spot, Cancel>, spot: Spot, delay: number, act: () => void): void {
    timers.get(spot)?.();
    const cancel = this.#clock.after(delay, () => {
      timers.delete(spot);
      act();
    });
    timers.set(spot, cancel);
  }
}

/** Nothing is begun there, and the server knows. */
function isNothing(held: KeptDraft | undefined): boolean {
  return held === undefined || (isEmpty(held) && held.told);
}

/** Whether this computer alone keeps it. */
function isOwn(spot: Spot): boolean {
  return typeof spot === 'string';
}
