/** What is on screen and what the fingers do: presence of the persons shown, who types where. Nothing of it is worth keeping. */
import type { Ephemeral } from '../protocol/generated';
import { withEntry } from '../store/state';
import type { Memory } from './memory';
import type { Cancel, Clock } from './ports';
import type { Wire } from './wire';

const GATHER_MS = 150;
const TYPING_LASTS_MS = 5_000;
/** Told again while the typing goes on, well before it is forgotten. */
const TELL_TYPING_MS = 3_000;
const MOST_PERSONS = 100;
const MOST_CONVERSATIONS = 8;

type Typing = Extract<Ephemeral, { type: 'typing' }>['data'];
type Presence = Extract<Ephemeral, { type: 'presence' }>['data'];

export class Attention {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #clock: Clock;
  #conversations: readonly number[] = [];
  #persons: readonly number[] = [];
  #told = '';
  #gathering: Cancel | null = null;
  readonly #typedAt = new Map<number, number>();

  constructor(memory: Memory, wire: Wire, clock: Clock) {
    this.#memory = memory;
    this.#wire = wire;
    this.#clock = clock;
  }

  watch(conversations: readonly number[], persons: readonly number[]): void {
    this.#conversations = [...new Set(conversations)].slice(0, MOST_CONVERSATIONS);
    this.#persons = [...new Set(persons)].slice(0, MOST_PERSONS);
    this.#gathering ??= this.#clock.after(GATHER_MS, () => {
      this.#gathering = null;
      void this.#tell();
    });
  }

  /** A new socket knows nothing of what was watched on the last one. */
  live(): void {
    this.#told = '';
    if (this.#conversations.length + this.#persons.length > 0) void this.#tell();
  }

  /** Nobody can be said to be online while we are not. */
  lost(): void {
    this.#memory.change(() => ({ online: new Set(), typing: new Map() }));
  }

  type(conversation: number): void {
    const now = this.#clock.now();
    const last = this.#typedAt.get(conversation);
    if (last !== undefined && Math.abs(now - last) < TELL_TYPING_MS) return;
    this.#typedAt.set(conversation, now);
    this.#wire.tell({ do: 'typing', conversation });
  }

  /** What was typed is said: the next letter is a new beginning. */
  said(conversation: number): void {
    this.#typedAt.delete(conversation);
  }

  presence({ online, offline }: Presence): void {
    this.#memory.change((state) => {
      const now = new Set([...state.online, ...online]);
      for (const person of offline) now.delete(person);
      return { online: now };
    });
  }

  typing({ conversation, person }: Typing): void {
    if (person === this.#memory.state.me?.person) return;
    const until = this.#clock.now() + TYPING_LASTS_MS;
    this.#setTyping(conversation, person, until);
    this.#clock.after(TYPING_LASTS_MS, () => {
      const set = this.#memory.state.typing.get(conversation)?.get(person);
      if (set === until) this.#setTyping(conversation, person, undefined);
    });
  }

  async #tell(): Promise<void> {
    const [conversations, persons] = [this.#conversations, this.#persons];
    const telling = JSON.stringify([conversations, persons]);
    if (telling === this.#told || !this.#wire.live) return;
    this.#told = telling;
    const outcome = await this.#wire.ask({ do: 'watch', conversations, persons });
    if (telling !== this.#told) return;
    if (outcome.ok) this.#memory.change(() => ({ online: new Set(outcome.value.online) }));
    else this.#told = '';
  }

  #setTyping(conversation: number, person: number, until: number | undefined): void {
    this.#memory.change(({ typing }) => {
      const here = withEntry(typing.get(conversation) ?? new Map<number, number>(), person, until);
      return { typing: withEntry(typing, conversation, here.size > 0 ? here : undefined) };
    });
  }
}
