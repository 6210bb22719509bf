/** Brings the cards of persons who are mentioned anywhere, many at a time and each once. */
import { isPassing } from '../protocol/codes';
import type { PersonCard } from '../protocol/generated';
import type { Memory } from './memory';
import type { Clock } from './ports';
import type { Wire } from './wire';

const GATHER_MS = 30;
const BATCH = 200;

export class People {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #clock: Clock;
  readonly #wanted = new Set<number>();
  /** Asked and not known to the server: not asked again on this page. */
  readonly #unknown = new Set<number>();
  #gathering = false;

  constructor(memory: Memory, wire: Wire, clock: Clock) {
    this.#memory = memory;
    this.#wire = wire;
    this.#clock = clock;
  }

  need(persons: Iterable<number>): void {
    const { people } = this.#memory.state;
    for (const person of persons)
      if (person > 0 && !people.has(person) && !this.#unknown.has(person)) this.#wanted.add(person);
    this.live();
  }

  /** Cards that came along with something else. */
  learn(cards: readonly PersonCard[]): void {
    if (cards.length === 0) return;
    this.#memory.change(({ people }) => ({
      people: new Map([...people, ...cards.map((c) => [c.person, c] as const)]),
    }));
  }

  live(): void {
    if (this.#gathering || this.#wanted.size === 0 || !this.#wire.live) return;
    this.#gathering = true;
    this.#clock.after(GATHER_MS, () => void this.#ask());
  }

  async #ask(): Promise<void> {
    const persons = [...this.#wanted].slice(0, BATCH);
    const outcome = await this.#wire.ask({ do: 'person.get', persons });
    this.#gathering = false;
    if (outcome.ok) this.#answered(persons, outcome.value.persons);
    else if (!isPassing(outcome.refusal)) this.#answered(persons, []);
    // what is passing waits for the next need or the next connection
    if (outcome.ok) this.live();
  }

  #answered(asked: readonly number[], cards: readonly PersonCard[]): void {
    this.learn(cards);
    for (const person of asked) {
      this.#wanted.delete(person);
      if (!this.#memory.state.people.has(person)) this.#unknown.add(person);
    }
  }
}
