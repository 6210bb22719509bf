/** My read cursors: shown as moved at once, told to the server when it listens, never back. */
import { isPassing } from '../protocol/codes';
import { withLine } from '../store/apply';
import { adopted, cursorMoved, read } from '../store/line';
import type { Memory } from './memory';
import type { Clock } from './ports';
import type { Wire } from './wire';

/** Scrolling reads many messages; the last one is told. */
const GATHER_MS = 300;
const AGAIN_MS = 2_000;

export class Cursors {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #clock: Clock;
  /** conversation → up to where the server has still to be told. */
  readonly #untold = new Map<number, number>();
  readonly #busy = new Set<number>();

  constructor(memory: Memory, wire: Wire, clock: Clock) {
    this.#memory = memory;
    this.#wire = wire;
    this.#clock = clock;
  }

  markRead(conversation: number, nr: number): void {
    const line = this.#memory.state.lines.get(conversation);
    const upTo = Math.min(nr, line?.last_nr ?? 0);
    if (!line || upTo <= line.read_nr) return;
    this.#memory.change((state) => withLine(state, read(line, upTo)));
    this.#untold.set(conversation, upTo);
    this.#soon(conversation, GATHER_MS);
  }

  /** The connection stands: tell what could not be told, and settle what is in doubt. */
  live(): void {
    for (const conversation of this.#untold.keys()) this.#soon(conversation, 0);
    this.settle();
  }

  /** Ask the server about the lines whose unread an event has left in doubt. */
  settle(): void {
    if (!this.#wire.live) return;
    for (const line of this.#memory.state.lines.values()) if (line.doubtful) this.#soon(line.conversation, GATHER_MS);
  }

  stop(): void {
    this.#untold.clear();
  }

  /** One thing at a time per conversation: first tell, then ask. */
  #soon(conversation: number, delay: number): void {
    if (this.#busy.has(conversation)) return;
    this.#busy.add(conversation);
    this.#clock.after(delay, () => void this.#work(conversation));
  }

  async #work(conversation: number): Promise<void> {
    const nr = this.#untold.get(conversation);
    const done = nr === undefined ? await this.#ask(conversation) : await this.#tell(conversation, nr);
    this.#busy.delete(conversation);
    const line = this.#memory.state.lines.get(conversation);
    if (!this.#wire.live || !line) return;
    if (this.#untold.has(conversation) || line.doubtful) this.#soon(conversation, done ? 0 : AGAIN_MS);
  }

  async #tell(conversation: number, nr: number): Promise<boolean> {
    const outcome = await this.#wire.ask({ do: 'conversation.mark_read', conversation, nr });
    if (!outcome.ok && isPassing(outcome.refusal)) return false;
    if (this.#untold.get(conversation) === nr) this.#untold.delete(conversation);
    const line = this.#memory.state.lines.get(conversation);
    if (outcome.ok && line) this.#memory.change((state) => withLine(state, cursorMoved(line, outcome.value)));
    return outcome.ok;
  }

  async #ask(conversation: number): Promise<boolean> {
    if (!this.#memory.state.lines.get(conversation)?.doubtful) return true;
    const outcome = await this.#wire.ask({ do: 'conversation.get', conversation });
    const line = this.#memory.state.lines.get(conversation);
    if (!outcome.ok || !line) return false;
    this.#memory.change((state) => withLine(state, adopted(line, outcome.value)));
    return outcome.value.seq >= line.seq;
  }
}
