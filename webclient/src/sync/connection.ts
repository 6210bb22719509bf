/**
 * One line to the server, kept up.
 *
 *   offline ──attempt──▶ connecting ──opened──▶ resuming ──welcomed──▶ live
 *      ▲                     │                      │                    │
 *      └──────────────── closed, or silent for too long ─────────────────┘
 *
 * Coming back follows the close code alone: soon, later, or not at all (sign in, reload).
 */
import { comebackAfter, OFFLINE, type Comeback } from '../protocol/codes';
import { decode, type Incoming } from '../protocol/decode';
import type { Command, Hello, Welcome } from '../protocol/generated';
import type { Connection as Shown, Phase } from '../store/state';
import { delayBefore } from './backoff';
import type { Cancel, Clock, Random, Socket, Sockets } from './ports';
import { Requests, type Answered } from './requests';
import type { Wire } from './wire';

const GREETING_PATIENCE_MS = 15_000;

export interface ConnectionListener {
  /** What to say first: where we stand. */
  greeting(): Hello;
  opened(): void;
  welcomed(welcome: Welcome): void;
  /** Events and ephemerals, as they came; replies are dealt with here. */
  heard(frames: readonly Incoming[]): void;
  lost(): void;
  /** Do not come back, and why. */
  ended(why: 'sign_in' | 'reload'): void;
  /** Whether to try again after a socket that never opened: perhaps nobody is signed in any more. */
  mayReturn(): Promise<boolean>;
  shown(connection: Shown): void;
}

export class Connection implements Wire {
  readonly #sockets: Sockets;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #listener: ConnectionListener;
  readonly #requests: Requests;
  #phase: Phase = 'offline';
  #liveAt: number | null = null;
  #socket: Socket | null = null;
  #attempts = 0;
  #retry: Cancel | null = null;
  #wanted = false;

  constructor(sockets: Sockets, clock: Clock, random: Random, listener: ConnectionListener) {
    this.#sockets = sockets;
    this.#clock = clock;
    this.#random = random;
    this.#listener = listener;
    this.#requests = new Requests(clock);
  }

  get live(): boolean {
    return this.#phase === 'live';
  }

  /** Connect, and stay connected. */
  start(): void {
    this.#wanted = true;
    this.now();
  }

  /** Hang up, and stay away. */
  stop(): void {
    this.#wanted = false;
    this.#retry?.();
    this.#retry = null;
    this.hangUp();
  }

  /** Something says that an attempt may go well: do not wait any longer. */
  now(): void {
    if (!this.#wanted || this.#phase !== 'offline') return;
    this.#attempts = 0;
    this.#attempt();
  }

  /** End this socket. What follows is as if the server had gone. */
  hangUp(): void {
    const socket = this.#socket;
    this.#closed(socket, 1006);
    socket?.close();
  }

  ask<C extends Command>(command: C, patience?: number): Promise<Answered<C>> {
    const socket = this.#socket;
    if (!socket || !this.live) return Promise.resolve({ ok: false, refusal: OFFLINE });
    return this.#requests.ask(command, (text) => socket.send(text), patience);
  }

  tell(command: Command): void {
    if (this.live) this.#socket?.send(JSON.stringify(command));
  }

  #attempt(): void {
    this.#retry?.();
    this.#retry = null;
    this.#attempts += 1;
    this.#show('connecting');
    let opened = false;
    const socket: Socket = this.#sockets.open({
      opened: () => {
        opened = true;
        this.#opened(socket);
      },
      received: (text) => this.#received(socket, text),
      closed: (code) => this.#closed(socket, code, opened),
    });
    this.#socket = socket;
  }

  #opened(socket: Socket): void {
    if (socket !== this.#socket) return;
    this.#listener.opened();
    this.#show('resuming');
    void this.#greet(socket);
  }

  async #greet(socket: Socket): Promise<void> {
    const send = (text: string): void => socket.send(text);
    const outcome = await this.#requests.ask(this.#listener.greeting(), send, GREETING_PATIENCE_MS);
    if (socket !== this.#socket) return;
    if (outcome.ok) {
      this.#attempts = 0;
      this.#show('live');
      this.#listener.welcomed(outcome.value);
    } else this.hangUp();
  }

  #received(socket: Socket, text: string): void {
    if (socket !== this.#socket) return;
    const frames = decode(text);
    for (const frame of frames) if (frame.kind === 'reply') this.#requests.answered(frame.reply);
    const others = frames.filter((frame) => frame.kind !== 'reply');
    if (others.length > 0) this.#listener.heard(others);
  }

  #closed(socket: Socket | null, code: number, opened = true): void {
    if (socket === null || socket !== this.#socket) return;
    this.#socket = null;
    if (this.live) this.#liveAt = this.#clock.now();
    this.#show('offline');
    this.#requests.abandon();
    this.#listener.lost();
    const comeback = comebackAfter(code);
    if (comeback === 'sign_in' || comeback === 'reload') this.#end(comeback);
    else if (this.#wanted) this.#comeBack(comeback, opened);
  }

  #end(why: 'sign_in' | 'reload'): void {
    this.#wanted = false;
    this.#listener.ended(why);
  }

  #comeBack(comeback: Comeback, opened: boolean): void {
    const delay = delayBefore(this.#attempts, comeback, this.#random.fraction());
    this.#retry = this.#clock.after(delay, () => void this.#again(opened));
    this.#show('offline', this.#clock.now() + delay);
  }

  async #again(opened: boolean): Promise<void> {
    const may = opened || (await this.#listener.mayReturn());
    if (may && this.#wanted && this.#phase === 'offline') this.#attempt();
  }

  #show(phase: Phase, retryAt: number | null = null): void {
    this.#phase = phase;
    if (phase === 'live') this.#liveAt = this.#clock.now();
    this.#listener.shown({ phase, liveAt: this.#liveAt, retryAt });
  }
}
