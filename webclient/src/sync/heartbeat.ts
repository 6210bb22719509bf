/** Tells the server that we are here, how much has arrived, and where we stand; notices when nobody answers. */
import type { Limits } from '../protocol/generated';
import { digestOf } from './digest';
import type { Inbox } from './inbox';
import type { Cancel, Clock } from './ports';
import type { Wire } from './wire';

const ACK_WITHIN_MS = 1_000;
/** Where very much arrives, not every full half-window is told: frames are counted on the other side too. */
const ACK_PAUSE_MS = 100;
/** Asked out of turn (the page woke up), the answer is expected sooner. */
const WAKE_PATIENCE_MS = 5_000;

export interface HeartbeatListener {
  /** No answer: the socket only looks open. */
  silent(): void;
  /** We do not stand where we should. */
  outOfStep(): void;
}

export class Heartbeat {
  readonly #clock: Clock;
  readonly #wire: Wire;
  readonly #inbox: Inbox;
  readonly #listener: HeartbeatListener;
  #limits: Limits | null = null;
  #received = 0;
  #acked = 0;
  #ping: Cancel = nothing;
  #ack: Cancel | null = null;
  #pause: Cancel | null = null;

  constructor(clock: Clock, wire: Wire, inbox: Inbox, listener: HeartbeatListener) {
    this.#clock = clock;
    this.#wire = wire;
    this.#inbox = inbox;
    this.#listener = listener;
  }

  /** A new socket: counting begins with its first frame. */
  opened(): void {
    this.stop();
    this.#received = 0;
    this.#acked = 0;
  }

  /** It is live, under these limits. */
  start(limits: Limits): void {
    this.#limits = limits;
    this.#schedule();
    this.#acknowledge();
  }

  stop(): void {
    this.#limits = null;
    this.#ping();
    this.#ack?.();
    this.#ack = null;
    this.#pause?.();
    this.#pause = null;
  }

  /** So many event frames have just arrived. */
  received(events: number): void {
    this.#received += events;
    this.#acknowledge();
  }

  /** Is the other end still there? Asked when the page comes back from sleep. */
  probe(): void {
    if (this.#limits) void this.#beat(WAKE_PATIENCE_MS);
  }

  #acknowledge(): void {
    if (!this.#limits || this.#received === this.#acked) return;
    if (this.#received - this.#acked >= this.#limits.ack_every / 2 && !this.#pause) this.#tell();
    else this.#ack ??= this.#clock.after(ACK_WITHIN_MS, () => this.#tell());
  }

  #tell(): void {
    this.#ack?.();
    this.#ack = null;
    this.#acked = this.#received;
    this.#wire.tell({ do: 'ack', received: this.#received });
    this.#pause?.();
    this.#pause = this.#clock.after(ACK_PAUSE_MS, () => {
      this.#pause = null;
      this.#acknowledge();
    });
  }

  #schedule(): void {
    this.#ping();
    const patience = (this.#limits?.ping_seconds ?? 15) * 1_000;
    this.#ping = this.#clock.after(patience, () => void this.#beat(patience));
  }

  async #beat(patience: number): Promise<void> {
    this.#schedule();
    this.#acked = this.#received;
    const digest = digestOf(this.#inbox.positions());
    const outcome = await this.#wire.ask({ do: 'ping', received: this.#received, digest }, patience);
    if (!this.#limits) return;
    if (outcome.ok && !outcome.value.in_step) this.#listener.outOfStep();
    if (!outcome.ok && outcome.refusal.code === 'timeout') this.#listener.silent();
  }
}

function nothing(): void {
  // no ping is due yet
}
