/** Brings the topics (话题) of the circles on screen, and of those in which something is said under a name not known here. */
import { listedTopics } from '../store/topics';
import type { Memory } from './memory';
import type { Wire } from './wire';

export class TopicBook {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #wanted = new Set<number>();
  readonly #asking = new Set<number>();

  constructor(memory: Memory, wire: Wire) {
    this.#memory = memory;
    this.#wire = wire;
  }

  need(conversation: number): void {
    this.#wanted.add(conversation);
    this.settle();
  }

  /** Ask for what is wanted and not known. */
  settle(): void {
    if (!this.#wire.live) return;
    for (const conversation of this.#wanted) if (this.#isUnknown(conversation)) void this.#ask(conversation);
  }

  stop(): void {
    this.#wanted.clear();
  }

  #isUnknown(conversation: number): boolean {
    const { lines, topics } = this.#memory.state;
    return lines.get(conversation)?.kind === 'circle' && topics.get(conversation)?.known !== true;
  }

  async #ask(conversation: number): Promise<void> {
    if (this.#asking.has(conversation)) return;
    this.#asking.add(conversation);
    const outcome = await this.#wire.ask({ do: 'topic.list', conversation });
    this.#asking.delete(conversation);
    if (!outcome.ok || !this.#memory.state.lines.has(conversation)) return;
    this.#memory.change(({ topics }) => ({ topics: listedTopics(topics, conversation, outcome.value) }));
  }
}
