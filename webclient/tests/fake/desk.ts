/** Somebody at a desk: a client, its clock and its disk, before a fake server. */
import { newClient } from '../../src/sync/client';
import type { Actions, Client } from '../../src/sync/actions';
import type { State } from '../../src/store/state';
import type { Message } from '../../src/protocol/generated';
import { FakeClock, FakeRandom, FakeStorage, FakeWakefulness } from './world';
import type { FakeServer } from './server';
import type { Uploads } from '../../src/sync/ports';

/** Whatever is picked is there at once. */
const uploads: Uploads = {
  send: (file) => ({
    answer: Promise.resolve({ status: 200, body: `/api/v1/files/${file.name}` }),
    stop: () => undefined,
  }),
};

export class Desk implements Client {
  readonly server: FakeServer;
  readonly clock = new FakeClock();
  readonly storage: FakeStorage;
  readonly wakefulness = new FakeWakefulness();
  readonly random: FakeRandom;
  #client: ReturnType<typeof newClient>;

  private constructor(server: FakeServer, storage: FakeStorage, random: FakeRandom) {
    this.server = server;
    this.storage = storage;
    this.random = random;
    this.#client = this.#load();
  }

  static async at(server: FakeServer, storage = new FakeStorage()): Promise<Desk> {
    const desk = new Desk(server, storage, new FakeRandom());
    await desk.clock.pass(500);
    return desk;
  }

  get store(): Client['store'] {
    return this.#client.store;
  }

  get state(): State {
    return this.#client.store.getState();
  }

  get actions(): Actions {
    return this.#client.actions;
  }

  get unreadable(): number {
    return this.#client.engine.unreadable;
  }

  /** A reload of the page: memory is gone, the disk is not. */
  async reload(): Promise<void> {
    this.server.cut();
    this.#client = this.#load();
    await this.clock.pass(500);
  }

  async opened(conversation: number): Promise<void> {
    this.actions.openConversation(conversation);
    await this.clock.pass(200);
  }

  messages(conversation: number): readonly Message[] {
    return this.state.timelines.get(conversation)?.messages ?? [];
  }

  words(conversation: number): readonly string[] {
    return this.messages(conversation).map(({ text }) => text);
  }

  #load(): ReturnType<typeof newClient> {
    const { server, clock, storage, wakefulness, random } = this;
    return newClient({ sockets: server, http: server, uploads, clock, random, storage, wakefulness });
  }
}
