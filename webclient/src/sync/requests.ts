/** Commands that wait for their reply. Each is answered exactly once: by the server, by time, or by the end of the socket. */
import { OFFLINE, TIMEOUT } from '../protocol/codes';
import { decodeReply } from '../protocol/decode';
import type { Command, Replies, Reply } from '../protocol/generated';
import type { Outcome } from './actions';
import { Pace } from './pace';
import type { Cancel, Clock } from './ports';

const PATIENCE_MS = 20_000;
/** The server ends a socket with too many unanswered commands; the others wait here for their turn. */
const MOST_AT_ONCE = 24;

export type Answered<C extends Command> = Outcome<Replies[C['do']]>;

interface Waiting {
  readonly command: string;
  readonly answer: (outcome: Outcome<never>) => void;
  readonly cancel: Cancel;
}

export class Requests {
  readonly #clock: Clock;
  readonly #pace: Pace;
  readonly #waiting = new Map<number, Waiting>();
  /** What waits for its turn: send it, or, when the socket has ended, answer without sending. */
  #turns: ((open: boolean) => void)[] = [];
  #last = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#pace = new Pace(clock, () => this.#next());
  }

  /** Send it through `send` and wait for the reply with its id. */
  ask<C extends Command>(command: C, send: (text: string) => void, patience = PATIENCE_MS): Promise<Answered<C>> {
    return new Promise((answer) => {
      this.#turns.push((open) => {
        if (open) this.#send(command, send, patience, answer);
        else answer({ ok: false, refusal: OFFLINE });
      });
      this.#next();
    });
  }

  /** A reply has come. One that nobody waits for any more is dropped. */
  answered({ re, ok, error }: Reply): void {
    const waiting = re === null ? undefined : this.#waiting.get(re);
    if (re === null || !waiting) return;
    const value = error ? null : decodeReply(waiting.command, ok);
    const unreadable = { code: 'internal', message: `an unreadable answer to ${waiting.command}` };
    this.#settle(re, value ? { ok: true, value: value as never } : { ok: false, refusal: error ?? unreadable });
  }

  /** The socket has ended: whether they took effect is unknown. */
  abandon(): void {
    const turns = this.#turns.splice(0);
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { ok: false, refusal: OFFLINE });
    for (const turn of turns) turn(false);
  }

  #send(command: Command, send: (text: string) => void, patience: number, answer: Waiting['answer']): void {
    this.#last += 1;
    const id = this.#last;
    const cancel = this.#clock.after(patience, () => this.#settle(id, { ok: false, refusal: TIMEOUT }));
    this.#waiting.set(id, { command: command.do, answer, cancel });
    send(JSON.stringify({ ...command, id }));
  }

  #settle(id: number, outcome: Outcome<never>): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.cancel();
    waiting?.answer(outcome);
    this.#next();
  }

  #next(): void {
    while (this.#turns.length > 0 && this.#waiting.size < MOST_AT_ONCE && this.#pace.take())
      this.#turns.shift()?.(true);
  }
}
