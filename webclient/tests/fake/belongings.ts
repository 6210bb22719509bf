import type { Belongings, Draft, DraftKept, KeepDraft, Preferences } from '../../src/protocol/generated';

/** What whoever is signed in keeps on the fake server. */
export class FakeBelongings {
  readonly drafts = new Map<number, Draft>();
  preferences: Preferences = {
    notice: 'words',
    sound: true,
    quiet: { begins: 0, ends: 0 },
    only_mentions: [],
    phrases: [],
  };
  readonly #tell: (person: number, data: DraftKept) => void;

  constructor(tell: (person: number, data: DraftKept) => void) {
    this.#tell = tell;
  }

  all(): Belongings {
    return { preferences: this.preferences, drafts: [...this.drafts.values()].filter(({ text }) => text !== '') };
  }

  /** Of two the later one stands. */
  keep(person: number, { conversation, text, quote = null, at }: Omit<KeepDraft, 'do' | 'id'>): Draft {
    const held = this.drafts.get(conversation);
    if (held && held.at >= at) return held;
    const fresh = { conversation, text, quote, at };
    this.drafts.set(conversation, fresh);
    this.#tell(person, { conversation, at });
    return fresh;
  }
}
