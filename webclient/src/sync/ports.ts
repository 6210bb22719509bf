/** What sync needs of the world. Browsers implement it in `platform/`, tests in memory: here is neither time nor network. */
import type { Spot } from '../store/spot';
import type { Spoken } from '../protocol/generated';
import type { KeptDraft } from '../store/draft';
import type { Outgoing } from '../store/outgoing';
import type { Press } from '../store/press';

export interface SocketListener {
  opened(): void;
  received(text: string): void;
  /** Once, whatever the reason; 1006 when there was no close frame. */
  closed(code: number): void;
}

export interface Socket {
  send(text: string): void;
  /** The listener hears `closed` for it. */
  close(): void;
}

export interface Sockets {
  open(listener: SocketListener): Socket;
}

export interface Answer {
  /** 0 when no server could be reached. */
  readonly status: number;
  readonly body: unknown;
}

export interface Http {
  request(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
  /** POST a file as it is, under its media type. */
  send(path: string, media: string, file: Uint8Array<ArrayBuffer>): Promise<Answer>;
}

/** A file somebody picked; only the platform looks into it. */
export interface Picked {
  readonly name: string;
  readonly size: number;
  /** Of a spoken message: how long and how loud it is. */
  readonly voice?: Spoken;
}

export interface Sending {
  /** Once all of it is there: where (status 200), or why not. Never, after `stop`. */
  readonly answer: Promise<Answer>;
  stop(): void;
}

export interface Uploads {
  /** Goes on over broken lines. `told` hears how much of it is there, from 0 to 1. */
  send(file: Picked, told: (share: number) => void): Sending;
}

export type Cancel = () => void;

export interface Clock {
  /** Milliseconds; may jump, so it is used for nothing but drawing and short waits. */
  now(): number;
  after(milliseconds: number, run: () => void): Cancel;
}

export interface Random {
  uuid(): string;
  /** In [0, 1). */
  fraction(): number;
}

/** What outlives a reload, per person. Failing storage is answered with nothing kept: it must not stop anybody. */
export interface Storage {
  load(person: number): Promise<Kept>;
  keep(person: number, outgoing: Outgoing): Promise<void>;
  drop(person: number, clientId: string): Promise<void>;
  keepPress(person: number, press: Press): Promise<void>;
  dropPress(person: number, clientId: string): Promise<void>;
  keepDraft(person: number, spot: Spot, draft: KeptDraft | null): Promise<void>;
  /** Everybody's: somebody signs out of a computer that others use too. */
  forget(): Promise<void>;
}

export interface Kept {
  readonly outgoing: readonly Outgoing[];
  readonly presses: readonly Press[];
  readonly drafts: ReadonlyMap<Spot, KeptDraft>;
}

/** Moments at which a connection is worth a look: the network came or went, the page is looked at again. */
export interface Wakefulness {
  onWake(listener: () => void): Cancel;
}

export interface Ports {
  readonly sockets: Sockets;
  readonly http: Http;
  readonly uploads: Uploads;
  readonly clock: Clock;
  readonly random: Random;
  readonly storage: Storage;
  readonly wakefulness: Wakefulness;
}
