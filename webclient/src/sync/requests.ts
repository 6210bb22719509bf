/** Commands that wait for their reply. Each is answered exactly once: by the server, by time, or by the end of the socket. */
import { OFFLINE, TIMEOUT } from '../protocol/codes';
import { decodeReply } from '../protocol/decode';
import { QUESTIONS, type Command, type RefusedError, type Replies, type Reply } from '../protocol/generated';
import type { Outcome } from './actions';
import { Pace } from './pace';
import type { Cancel, Clock } from './ports';

const PATIENCE_MS = 20_000;
/** The server ends a socket with too many unanswered commands; the others wait here for their turn. */
const MOST_AT_ONCE = 24;
/** How often a question is asked again that the server had no time for. */
const REPEATS = 3;
/** How it says that it had none. What changes something may have come to pass all the same, so questions alone are repeated. */
const NO_TIME: ReadonlySet<string> = new Set(['busy', 'unavailable']);
const questions: ReadonlySet<string> = new Set(QUESTIONS);

export type Answered<C extends Command> = Outcome<Replies[C['do']]>;

interface Asked {
  readonly command: Command;
  readonly send: (text: string) => void;
  /** ms */
  readonly patience: number;
  readonly answer: (outcome: Outcome<never>) => void;
  readonly repeats: number;
}

interface Waiting {
  readonly asked: Asked;
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
    const repeats = questions.has(command.do) ? REPEATS : 0;
    return new Promise((answer) => this.#queue({ command, send, patience, answer, repeats }));
  }

  /** A reply has come. One that nobody waits for any more is dropped. */
  answered({ re, ok, error }: Reply): void {
    const waiting = re === null ? undefined : this.#waiting.get(re);
    if (re === null || !waiting) return;
    if (error) this.#refused(re, waiting, error);
    else this.#settle(re, read(waiting.asked.command.do, ok));
  }

  /** The socket has ended: whether they took effect is unknown. */
  abandon(): void {
    const turns = this.#turns.splice(0);
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { ok: false, refusal: OFFLINE });
    for (const turn of turns) turn(false);
  }

  #queue(asked: Asked): void {
    this.#turns.push((open) => {
      if (open) this.#send(asked);
      else asked.answer({ ok: false, refusal: OFFLINE });
    });
    this.#next();
  }

  #send(asked: Asked): void {
    this.#last += 1;
    const id = this.#last;
    const cancel = this.#clock.after(asked.patience, () => this.#settle(id, { ok: false, refusal: TIMEOUT }));
    this.#waiting.set(id, { asked, cancel });
    asked.send(JSON.stringify({ ...asked.command, id }));
  }

  #refused(id: number, waiting: Waiting, refusal: RefusedError): void {
    if (waiting.asked.repeats > 0 && NO_TIME.has(refusal.code)) this.#repeat(id, waiting, refusal);
    else this.#settle(id, { ok: false, refusal });
  }

  /** It waits under its id, so that the end of the socket ends it too; from time to time longer. */
  #repeat(id: number, { asked, cancel }: Waiting, { retry_after }: RefusedError): void {
    cancel();
    const repeats = asked.repeats - 1;
    const wait = (retry_after ?? 1) * 1_000 * 2 ** (REPEATS - asked.repeats);
    const later = this.#clock.after(wait, () => {
      this.#waiting.delete(id);
      this.#queue({ ...asked, repeats });
    });
    this.#waiting.set(id, { asked, cancel: later });
  }

  #settle(id: number, outcome: Outcome<never>): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.cancel();
    waiting?.asked.answer(outcome);
    this.#next();
  }

  #next(): void {
    while (this.#turns.length > 0 && this.#waiting.size < MOST_AT_ONCE && this.#pace.take())
      this.#turns.shift()?.(true);
  }
}

function read(command: Command['do'], ok: unknown): Outcome<never> {
  const value = decodeReply(command, ok);
  if (value) return { ok: true, value: value as never };
  return { ok: false, refusal: { code: 'internal', message: `an unreadable answer to ${command}` } };
}
