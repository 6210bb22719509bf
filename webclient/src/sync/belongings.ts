/** What one keeps on the server, asked for with every connection: drafts, and how one wants to be called. */
import type { Drafts } from './drafts';
import type { Memory } from './memory';
import type { Wire } from './wire';

export class Belongings {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #drafts: Drafts;

  constructor(memory: Memory, wire: Wire, drafts: Drafts) {
    this.#memory = memory;
    this.#wire = wire;
    this.#drafts = drafts;
  }

  async live(): Promise<void> {
    const outcome = await this.#wire.ask({ do: 'belongings.get' });
    if (!outcome.ok) return; // the next connection asks again
    const { preferences, drafts } = outcome.value;
    this.#memory.change(() => ({ preferences }));
    this.#drafts.live(drafts);
  }
}
