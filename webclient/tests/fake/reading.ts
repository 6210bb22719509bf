import type { CursorMoved, Message } from '../../src/protocol/generated';

type Topics = NonNullable<CursorMoved['topics']>;
type Told = Omit<CursorMoved, 'conversation' | 'seq'> & { readonly topics: Topics };

/** Where one person's cursors stand: of the whole, and of the topics in which he has read ahead. */
export class FakeReading {
  read_nr = 0;
  readonly ahead = new Map<number, number>();

  /** Answers whether it moved anything. */
  read(nr: number, topic: number | null | undefined, messages: readonly Message[], person: number): boolean {
    if (topic === null || topic === undefined) {
      if (this.read_nr >= nr) return false;
      this.read_nr = nr;
    } else {
      if (this.#upTo(topic) >= nr) return false;
      this.ahead.set(topic, nr);
      const first = messages.find((message) => this.#isUnread(message, person));
      this.read_nr = first ? first.nr - 1 : messages.length;
    }
    for (const [one, upTo] of this.ahead) if (upTo <= this.read_nr) this.ahead.delete(one);
    return true;
  }

  told(messages: readonly Message[], person: number, inCircle: boolean): Told {
    const beyond = messages.filter((message) => !message.recalled && message.nr > this.#upTo(message.topic ?? 0));
    const calling = beyond.find((one) => one.mentions.includes(person) || (one.mention_all && one.author !== person));
    const unread = messages.filter((message) => this.#isUnread(message, person));
    const topics = inCircle ? this.#topics(unread) : [];
    return { read_nr: this.read_nr, unread: Math.min(100, unread.length), mentioned_nr: calling?.nr ?? null, topics };
  }

  #topics(unread: readonly Message[]): Topics {
    const named = [...new Set([...this.ahead.keys(), ...unread.map(({ topic = 0 }) => topic)])].sort((a, b) => a - b);
    return named.map((topic) => {
      const count = unread.filter((message) => (message.topic ?? 0) === topic).length;
      return { topic, read_nr: this.ahead.get(topic) ?? 0, unread: Math.min(100, count) };
    });
  }

  #upTo(topic: number): number {
    return Math.max(this.read_nr, this.ahead.get(topic) ?? 0);
  }

  #isUnread({ nr, counts, author, recalled, topic = 0 }: Message, person: number): boolean {
    return nr > this.#upTo(topic) && counts && author !== person && !recalled;
  }
}
