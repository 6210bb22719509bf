/** My read cursors: shown as moved at once, told to the server when it listens, never back. */
import { isPassing } from '../protocol/codes';
import { withLine } from '../store/apply';
import { adopted, cursorMoved, read, readIn, type Line } from '../store/line';
import { conversationAt, spotOf, topicAt, type Spot } from '../store/spot';
import { reachesFrom } from '../store/timeline';
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
  /** conversation, or topic of one → up to where the server has still to be told. */
  readonly #untold = new Map<Spot, number>();
  readonly #busy = new Set<number>();

  constructor(memory: Memory, wire: Wire, clock: Clock) {
    this.#memory = memory;
    this.#wire = wire;
    this.#clock = clock;
  }

  markRead(spot: Spot, nr: number): void {
    const conversation = conversationAt(spot);
    const line = this.#memory.state.lines.get(conversation);
    const upTo = Math.min(nr, line?.last_nr ?? 0);
    const now = line && this.#read(line, topicAt(spot), upTo);
    if (!now || now === line) return;
    this.#memory.change((state) => withLine(state, now));
    this.#untold.set(spot, upTo);
    this.#soon(conversation, GATHER_MS);
  }

  /** The connection stands: tell what could not be told, and settle what is in doubt. */
  live(): void {
    for (const spot of this.#untold.keys()) this.#soon(conversationAt(spot), 0);
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
    const untold = this.#untoldIn(conversation);
    const done = untold ? await this.#tell(...untold) : await this.#ask(conversation);
    this.#busy.delete(conversation);
    const line = this.#memory.state.lines.get(conversation);
    if (!this.#wire.live || !line) return;
    if (this.#untoldIn(conversation) || line.doubtful) this.#soon(conversation, done ? 0 : AGAIN_MS);
  }

  #untoldIn(conversation: number): readonly [Spot, number] | undefined {
    return [...this.#untold].find(([spot]) => conversationAt(spot) === conversation);
  }

  #read(line: Line, topic: number | undefined, nr: number): Line {
    if (topic === undefined) return read(line, nr);
    const window = this.#memory.state.timelines.get(spotOf(line.conversation, topic));
    const whole = window && window.seq <= line.seq && reachesFrom(window, nr) ? window.messages : undefined;
    const me = this.#memory.state.me?.person ?? 0;
    const left = whole?.filter((one) => one.nr > nr && one.counts && one.author !== me && !one.recalled).length;
    return readIn(line, topic, nr, left);
  }

  async #tell(spot: Spot, nr: number): Promise<boolean> {
    const conversation = conversationAt(spot);
    const topic = topicAt(spot) ?? null;
    const outcome = await this.#wire.ask({ do: 'conversation.mark_read', conversation, nr, topic });
    if (!outcome.ok && isPassing(outcome.refusal)) return false;
    if (this.#untold.get(spot) === nr) this.#untold.delete(spot);
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
