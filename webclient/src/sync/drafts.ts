/**
 * 草稿: kept while they are written, gone when they are said, the same on all my devices.
 *
 * On this computer at once; on the server when the fingers rest, or when it is said. What another device wrote later
 * takes the place of what rests here, never of what is not told yet: that is newer, and is told next.
 */
import { isPassing } from '../protocol/codes';
import type { Draft as Told } from '../protocol/generated';
import { isEmpty, type Draft, type KeptDraft } from '../store/draft';
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
  /** Every conversation of which we know what was last written there, emptied ones too. */
  readonly #held = new Map<number, KeptDraft>();
  readonly #due = new Map<number, Cancel>();
  readonly #telling = new Map<number, Cancel>();
  readonly #asking = new Set<number>();

  constructor(memory: Memory, wire: Wire, storage: Storage, clock: Clock) {
    this.#memory = memory;
    this.#wire = wire;
    this.#storage = storage;
    this.#clock = clock;
  }

  restore(drafts: ReadonlyMap<number, KeptDraft>): void {
    for (const [conversation, draft] of drafts) this.#hold(conversation, this.#held.get(conversation) ?? draft);
  }

  set(conversation: number, draft: Draft): void {
    const held = this.#held.get(conversation);
    if (isEmpty(draft) && (held === undefined || (isEmpty(held) && held.told))) return;
    const at = this.#clock.now() + this.#memory.state.clockOffset;
    this.#hold(conversation, { ...draft, at: Math.max(at, (held?.at ?? 0) + 1), told: false });
    this.#later(this.#due, conversation, GATHER_MS, () => this.#keep(conversation));
    this.#tellSoon(conversation, isEmpty(draft) ? 0 : REST_MS);
  }

  /** The connection stands, and these are all the drafts that the server has. */
  live(drafts: readonly Told[]): void {
    const there = new Set(drafts.map(({ conversation }) => conversation));
    for (const draft of drafts) this.#adopt(draft);
    for (const [conversation, held] of this.#held) {
      if (!held.told) this.#tellSoon(conversation, 0);
      else if (!there.has(conversation) && !isEmpty(held)) this.#drop(conversation);
    }
  }

  /** Another device of mine, or this one, has kept one that was written at that time. */
  async elsewhere(conversation: number, at: string): Promise<void> {
    if (Date.parse(at) <= (this.#held.get(conversation)?.at ?? 0) || this.#asking.has(conversation)) return;
    this.#asking.add(conversation);
    const outcome = await this.#wire.ask({ do: 'draft.get', conversation });
    this.#asking.delete(conversation);
    if (outcome.ok && outcome.value.draft) this.#adopt(outcome.value.draft);
  }

  /** I belong there no longer. */
  forget(conversation: number): void {
    if (this.#held.has(conversation)) this.#drop(conversation);
  }

  stop(): void {
    for (const cancel of [...this.#due.values(), ...this.#telling.values()]) cancel();
    for (const map of [this.#due, this.#telling, this.#held]) map.clear();
  }

  #hold(conversation: number, draft: KeptDraft): void {
    this.#held.set(conversation, draft);
    const shown = isEmpty(draft) ? undefined : draft;
    this.#memory.change((state) => ({ drafts: withEntry(state.drafts, conversation, shown) }));
  }

  #adopt({ conversation, text, quote, at }: Told): void {
    const held = this.#held.get(conversation);
    const written = Date.parse(at);
    if (held && (!held.told || held.at >= written)) return;
    this.#hold(conversation, { text, quote, at: written, told: true });
    this.#keep(conversation);
  }

  #drop(conversation: number): void {
    for (const timers of [this.#due, this.#telling]) timers.get(conversation)?.();
    this.#held.delete(conversation);
    this.#memory.change((state) => ({ drafts: withEntry(state.drafts, conversation, undefined) }));
    this.#keep(conversation);
  }

  /** On the disk; an empty one only until the server knows that it is. */
  #keep(conversation: number): void {
    const person = this.#memory.state.me?.person;
    const held = this.#held.get(conversation);
    const kept = held && !(isEmpty(held) && held.told) ? held : null;
    if (person !== undefined) void this.#storage.keepDraft(person, conversation, kept);
  }

  #tellSoon(conversation: number, delay: number): void {
    this.#later(this.#telling, conversation, delay, () => void this.#tell(conversation));
  }

  async #tell(conversation: number): Promise<void> {
    const held = this.#held.get(conversation);
    if (!held || held.told || !this.#wire.live) return;
    const { text, quote } = held;
    const at = new Date(held.at).toISOString();
    const outcome = await this.#wire.ask({ do: 'draft.keep', conversation, text, quote, at });
    const now = this.#held.get(conversation);
    if (!now) return;
    if (!outcome.ok) {
      // what the server will not have stays on this computer
      if (isPassing(outcome.refusal)) this.#tellSoon(conversation, AGAIN_MS);
      return;
    }
    if (now.at !== held.at) return; // written on in the meantime: told in its turn
    this.#hold(conversation, { ...held, told: true });
    this.#keep(conversation);
    this.#adopt(outcome.value);
  }

  #later(timers: Map<number, Cancel>, conversation: number, delay: number, act: () => void): void {
    timers.get(conversation)?.();
    const cancel = this.#clock.after(delay, () => {
      timers.delete(conversation);
      act();
    });
    timers.set(conversation, cancel);
  }
}
