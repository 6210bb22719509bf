/** Asks how I stand to the cards on screen, many at a time; again whenever the connection is new. */
import type { CardFace } from '../protocol/generated';
import { seen, withFaces } from '../store/cards';
import type { Memory } from './memory';
import type { Clock } from './ports';
import type { Wire } from './wire';

const GATHER_MS = 40;
const BATCH = 100;

export class Cards {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #clock: Clock;
  /** door (a conversation, or null: my own part) → card → how many places show it. */
  readonly #shown = new Map<number | null, Map<number, number>>();
  readonly #wanted = new Map<number, number | null>();
  #gathering = false;

  constructor(memory: Memory, wire: Wire, clock: Clock) {
    this.#memory = memory;
    this.#wire = wire;
    this.#clock = clock;
  }

  /** This card is on screen, seen through that door, until the answer is called. */
  watch(card: number, door: number | null): () => void {
    const there = this.#shown.get(door) ?? new Map<number, number>();
    this.#shown.set(door, there.set(card, (there.get(card) ?? 0) + 1));
    this.#want(card, door);
    return () => {
      const left = (there.get(card) ?? 1) - 1;
      if (left > 0) there.set(card, left);
      else there.delete(card);
    };
  }

  /** A page of history brought these. */
  arrived(faces: readonly CardFace[]): void {
    if (faces.length > 0) this.#memory.change(({ cards }) => ({ cards: withFaces(cards, faces) }));
  }

  /** While there was no connection roles may have changed unseen. */
  live(): void {
    for (const [door, cards] of this.#shown) for (const card of cards.keys()) this.#want(card, door);
  }

  stop(): void {
    this.#wanted.clear();
  }

  #want(card: number, door: number | null): void {
    this.#wanted.set(card, door);
    if (this.#gathering) return;
    this.#gathering = true;
    this.#clock.after(GATHER_MS, () => {
      this.#gathering = false;
      this.#ask();
    });
  }

  #ask(): void {
    if (!this.#wire.live) return;
    const doors = new Set(this.#wanted.values());
    for (const door of doors) {
      const cards = [...this.#wanted].filter(([, through]) => through === door).map(([card]) => card);
      for (let start = 0; start < cards.length; start += BATCH)
        void this.#askThrough(door, cards.slice(start, start + BATCH));
    }
    this.#wanted.clear();
  }

  async #askThrough(conversation: number | null, cards: readonly number[]): Promise<void> {
    const held = this.#memory.state.cards;
    const known = cards.map((card) => ({ card, version: held.get(card)?.version ?? 0 }));
    const outcome = await this.#wire.ask({ do: 'card.watch', cards: known, conversation });
    if (!outcome.ok) return; // what is passing is asked again with the next connection
    const found = outcome.value.cards;
    this.#memory.change((state) => ({ cards: found.reduce((all, one) => seen(all, one), state.cards) }));
  }
}
