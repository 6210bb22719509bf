/** 草稿: kept while they are written, gone when they are said. */
import { isEmpty, type Draft } from '../store/draft';
import { withEntry } from '../store/state';
import type { Memory } from './memory';
import type { Cancel, Clock, Storage } from './ports';

/** Not every keystroke reaches the disk. */
const GATHER_MS = 400;

export class Drafts {
  readonly #memory: Memory;
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #due = new Map<number, Cancel>();

  constructor(memory: Memory, storage: Storage, clock: Clock) {
    this.#memory = memory;
    this.#storage = storage;
    this.#clock = clock;
  }

  restore(drafts: ReadonlyMap<number, Draft>): void {
    this.#memory.change((state) => ({ drafts: new Map([...drafts, ...state.drafts]) }));
  }

  set(conversation: number, draft: Draft): void {
    const kept = isEmpty(draft) ? undefined : draft;
    this.#memory.change((state) => ({ drafts: withEntry(state.drafts, conversation, kept) }));
    this.#due.get(conversation)?.();
    this.#due.set(
      conversation,
      this.#clock.after(GATHER_MS, () => this.#keep(conversation)),
    );
  }

  stop(): void {
    for (const cancel of this.#due.values()) cancel();
    this.#due.clear();
  }

  #keep(conversation: number): void {
    this.#due.delete(conversation);
    const person = this.#memory.state.me?.person;
    const draft = this.#memory.state.drafts.get(conversation) ?? null;
    if (person !== undefined) void this.#storage.keepDraft(person, conversation, draft);
  }
}
