/** What is on screen and what the fingers do: presence of the persons shown, who types where. Nothing of it is worth keeping. */
import type { Ephemeral, Seen, Statuses } from '../protocol/generated';
import { withEntry } from '../store/state';
import type { Actions, Outcome, Saying } from './actions';
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
type Status = Extract<Ephemeral, { type: 'status' }>['data'];
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

  acts(): Pick<Actions, 'watch' | 'sayStatus'> {
    return {
      watch: (conversations, persons) => this.watch(conversations, persons),
      sayStatus: (said) => this.#sayStatus(said),
    };
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

  /** 在岗状态: what somebody on screen says of himself now, or what I have just said. */
  status({ statuses, ended }: Status): void {
    this.#memory.change((state) => {
      const now = new Map(state.statuses);
      for (const person of ended) now.delete(person);
      for (const one of statuses) now.set(one.person, one);
      return { statuses: now };
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

  async #sayStatus(said: Saying | null): Promise<Outcome<Statuses>> {
    const outcome = await this.#wire.ask(said === null ? { do: 'status.end' } : { do: 'status.set', ...said });
    const me = this.#memory.state.me?.person;
    if (outcome.ok) this.status({ ...outcome.value, ended: said === null && me !== undefined ? [me] : [] });
    return outcome;
  }

  async #tell(): Promise<void> {
    const [conversations, persons] = [this.#conversations, this.#persons];
    const telling = JSON.stringify([conversations, persons]);
    if (telling === this.#told || !this.#wire.live) return;
    this.#told = telling;
    const outcome = await this.#wire.ask({ do: 'watch', conversations, persons });
    if (telling !== this.#told) return;
    if (outcome.ok) this.#seen(outcome.value);
    else this.#told = '';
  }

  #seen({ online, statuses }: Seen): void {
    this.#memory.change(() => ({
      online: new Set(online),
      statuses: new Map(statuses.map((one) => [one.person, one] as const)),
    }));
  }

  #setTyping(conversation: number, person: number, until: number | undefined): void {
    this.#memory.change(({ typing }) => {
      const here = withEntry(typing.get(conversation) ?? new Map<number, number>(), person, until);
      return { typing: withEntry(typing, conversation, here.size > 0 ? here : undefined) };
    });
  }
}
