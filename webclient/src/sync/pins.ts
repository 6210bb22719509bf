/** Brings what stands at the top of the conversations on screen, and again when an event could not say all of it. */
import { listed, UNKNOWN } from '../store/pins';
import { withEntry } from '../store/state';
import type { Memory } from './memory';
import type { People } from './people';
import type { Wire } from './wire';

export class PinBoard {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #people: People;
  readonly #onScreen = new Set<number>();
  readonly #asking = new Set<number>();

  constructor(memory: Memory, wire: Wire, people: People) {
    this.#memory = memory;
    this.#wire = wire;
    this.#people = people;
  }

  open(conversation: number): void {
    this.#onScreen.add(conversation);
    this.settle();
  }

  close(conversation: number): void {
    this.#onScreen.delete(conversation);
  }

  /** Ask for what is on screen and not known, or not wholly. */
  settle(): void {
    if (!this.#wire.live) return;
    for (const conversation of this.#onScreen) if (this.#isUnknown(conversation)) void this.#ask(conversation);
  }

  #isUnknown(conversation: number): boolean {
    return this.#memory.state.pins.get(conversation)?.missing ?? true;
  }

  async #ask(conversation: number): Promise<void> {
    if (this.#asking.has(conversation)) return;
    this.#asking.add(conversation);
    this.#memory.change((state) => {
      const held = state.pins.get(conversation) ?? UNKNOWN;
      return { pins: withEntry(state.pins, conversation, { ...held, missing: true, sinceAsked: [] }) };
    });
    const outcome = await this.#wire.ask({ do: 'message.pins', conversation });
    this.#asking.delete(conversation);
    if (!outcome.ok || !this.#memory.state.lines.has(conversation)) return;
    const { value } = outcome;
    this.#memory.change((state) => {
      const held = state.pins.get(conversation) ?? UNKNOWN;
      const now = listed(held, value, state.timelines.get(conversation), state.me?.person ?? 0);
      return { pins: withEntry(state.pins, conversation, now) };
    });
    this.#people.need(value.pins.flatMap(({ by, message }) => [by, message.author]));
    this.settle();
  }
}
