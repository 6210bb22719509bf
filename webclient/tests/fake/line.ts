import type { Command } from '../../src/protocol/generated';
import type { Socket, SocketListener } from '../../src/sync/ports';

/** What hears it. */
interface Hearer {
  heard(line: FakeLine, command: Command): void;
}

/** One socket, seen from the server. `through` decides what becomes of each text it sends. */
export class FakeLine implements Socket {
  readonly person: number;
  readonly positions = new Map<string, number>();
  readonly #server: Hearer;
  readonly #listener: SocketListener;
  closed = false;
  greeted = false;
  sent = 0;
  acked = 0;

  constructor(server: Hearer, person: number, listener: SocketListener) {
    this.#server = server;
    this.person = person;
    this.#listener = listener;
  }

  send(text: string): void {
    if (!this.closed) this.#server.heard(this, JSON.parse(text) as Command);
  }

  close(): void {
    this.end(1000);
  }

  end(code: number): void {
    if (this.closed) return;
    this.closed = true;
    this.#listener.closed(code);
  }

  say(frame: unknown): void {
    if (!this.closed) this.#listener.received(JSON.stringify(frame));
  }
}
