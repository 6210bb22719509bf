/** Clock, randomness and storage of a test: time moves when the test says so. */
import type { KeptDraft } from '../../src/store/draft';
import type { Outgoing } from '../../src/store/outgoing';
import type { Press } from '../../src/store/press';
import type { Cancel, Clock, Kept, Random, Storage, Wakefulness } from '../../src/sync/ports';

export class FakeClock implements Clock {
  #now = Date.parse('2026-11-23T09:00:00Z');
  #due: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): Cancel {
    const timer = { at: this.#now + milliseconds, run };
    this.#due.push(timer);
    return () => {
      this.#due = this.#due.filter((one) => one !== timer);
    };
  }

  /** Let time pass, and everything happen that falls due, in order. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await settle();
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#due = this.#due.filter((one) => one !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settle();
    }
    this.#now = until;
  }

  #next(until: number): { at: number; run: () => void } | undefined {
    return this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** Everything that waits for nothing but its turn has had it. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

export class FakeRandom implements Random {
  #count = 0;

  uuid(): string {
    this.#count += 1;
    return `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`;
  }

  fraction(): number {
    return 0.5;
  }
}

/** Outlives the client, as a disk does. */
export class FakeStorage implements Storage {
  readonly outgoing = new Map<string, Outgoing>();
  readonly presses = new Map<string, Press>();
  readonly drafts = new Map<number, KeptDraft>();

  load(): Promise<Kept> {
    const outgoing = [...this.outgoing.values()].sort((a, b) => a.at - b.at);
    return Promise.resolve({ outgoing, presses: [...this.presses.values()], drafts: new Map(this.drafts) });
  }

  keep(_person: number, outgoing: Outgoing): Promise<void> {
    this.outgoing.set(outgoing.client_id, outgoing);
    return Promise.resolve();
  }

  drop(_person: number, clientId: string): Promise<void> {
    this.outgoing.delete(clientId);
    return Promise.resolve();
  }

  keepPress(_person: number, press: Press): Promise<void> {
    this.presses.set(press.client_id, press);
    return Promise.resolve();
  }

  dropPress(_person: number, clientId: string): Promise<void> {
    this.presses.delete(clientId);
    return Promise.resolve();
  }

  keepDraft(_person: number, conversation: number, draft: KeptDraft | null): Promise<void> {
    if (draft) this.drafts.set(conversation, draft);
    else this.drafts.delete(conversation);
    return Promise.resolve();
  }

  forget(): Promise<void> {
    this.outgoing.clear();
    this.presses.clear();
    this.drafts.clear();
    return Promise.resolve();
  }
}

export class FakeWakefulness implements Wakefulness {
  #listeners: (() => void)[] = [];

  onWake(listener: () => void): Cancel {
    this.#listeners.push(listener);
    return () => {
      this.#listeners = this.#listeners.filter((one) => one !== listener);
    };
  }

  wake(): void {
    for (const listener of this.#listeners) listener();
  }
}
