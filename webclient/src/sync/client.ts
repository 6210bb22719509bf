/** The client without its face: everything wired together, and the acts that views may ask for. */
import type { FileCard, Page, PersonCard, Quote, Welcome } from '../protocol/generated';
import { conversationAt, topicAt, type Spot } from '../store/spot';
import { EMPTY, type State } from '../store/state';
import { newStore } from '../store/store';
import type { Actions, Client, Outcome } from './actions';
import { Arrivals } from './arrivals';
import { Attention } from './attention';
import { Cards } from './cards';
import { Belongings } from './belongings';
import { Connection } from './connection';
import { Conversations } from './conversations';
import { Cursors } from './cursors';
import { Drafts } from './drafts';
import { sendFile } from './files';
import { Heartbeat } from './heartbeat';
import { History } from './history';
import { Inbox } from './inbox';
import { Memory } from './memory';
import { Outbox } from './outbox';
import { People } from './people';
import { PinBoard } from './pins';
import { personsInPage } from '../store/people';
import type { Ports } from './ports';
import { Presses } from './presses';
import { Reception } from './reception';
import { TodoDesk } from './todo';
import { TopicBook } from './topics';
import { excerptOf, upload } from './uploading';
import { askDevices, askSession, changePassword, endDevice, signIn, signInFirst, signOut } from './session';

const ASK_AGAIN_MS = 3_000;

/** Begins at once to ask who is signed in. */
export function newClient(ports: Ports): Client & { readonly engine: Engine } {
  const store = newStore();
  const engine = new Engine(ports, new Memory(store));
  void engine.begin();
  return { store, actions: engine.actions(), engine };
}

/** What `post` is given beside the place. */
interface Saying {
  readonly text: string;
  readonly quote: number | null | undefined;
  readonly files: readonly FileCard[] | undefined;
  readonly topic: number | undefined;
}

export class Engine {
  readonly #ports: Ports;
  readonly #memory: Memory;
  readonly #inbox = new Inbox();
  readonly #connection: Connection;
  readonly #heartbeat: Heartbeat;
  readonly #outbox: Outbox;
  readonly #cursors: Cursors;
  readonly #history: History;
  readonly #pins: PinBoard;
  readonly #topics: TopicBook;
  readonly #people: People;
  readonly #attention: Attention;
  readonly #arrivals = new Arrivals();
  readonly #drafts: Drafts;
  readonly #cards: Cards;
  readonly #presses: Presses;
  readonly #belongings: Belongings;
  readonly #todo: TodoDesk;
  readonly #reception: Reception;

  constructor(ports: Ports, memory: Memory) {
    const { clock, random, sockets, storage } = ports;
    this.#ports = ports;
    this.#memory = memory;
    const wire = (this.#connection = new Connection(sockets, clock, random, this.#listener()));
    this.#heartbeat = new Heartbeat(clock, wire, this.#inbox, {
      silent: () => this.#connection.hangUp(),
      outOfStep: () => this.#reception.resume(),
    });
    this.#outbox = new Outbox(memory, wire, this.#inbox, ports);
    this.#cursors = new Cursors(memory, wire, clock);
    this.#people = new People(memory, wire, clock);
    this.#pins = new PinBoard(memory, wire, this.#people);
    this.#topics = new TopicBook(memory, wire);
    this.#history = new History(memory, wire, (page) => this.#arrived(page));
    this.#cards = new Cards(memory, wire, clock);
    this.#presses = new Presses(memory, wire, ports);
    this.#attention = new Attention(memory, wire, clock);
    this.#drafts = new Drafts(memory, wire, storage, clock);
    this.#belongings = new Belongings(memory, wire, this.#drafts);
    this.#todo = new TodoDesk(memory, wire);
    this.#reception = new Reception({
      memory,
      wire,
      clock,
      inbox: this.#inbox,
      heartbeat: this.#heartbeat,
      outbox: this.#outbox,
      history: this.#history,
      people: this.#people,
      attention: this.#attention,
      drafts: this.#drafts,
      arrivals: this.#arrivals,
      topics: this.#topics,
    });
    ports.wakefulness.onWake(() => this.#wake());
  }

  /** Frames that this client could not read so far. */
  get unreadable(): number {
    return this.#reception.unreadable;
  }

  async begin(): Promise<void> {
    const { who } = await askSession(this.#ports.http);
    if (who === 'nobody') this.#show({ session: 'signed_out' });
    else if (who === 'unknown') this.#askAgain();
    else await this.#enter(who);
  }

  #askAgain(): void {
    this.#show({ session: 'unreached' });
    this.#ports.clock.after(ASK_AGAIN_MS, () => void this.begin());
  }

  actions(): Actions {
    const [outbox, history, attention] = [this.#outbox, this.#history, this.#attention];
    return {
      ...new Conversations(this.#memory, this.#connection, this.#people, this.#ports.random).acts(),
      signIn: (login, password) => this.#signIn(signIn(this.#ports.http, login, password)),
      signInFirst: (login, code, password) => this.#signIn(signInFirst(this.#ports.http, login, code, password)),
      signOut: () => this.#signOut(),
      devices: () => askDevices(this.#ports.http),
      endDevice: (device) => endDevice(this.#ports.http, device),
      endOtherDevices: () => endDevice(this.#ports.http),
      changePassword: (old, fresh) => changePassword(this.#ports.http, old, fresh),
      waiting: (person) => this.#waiting(person),
      reconnect: () => this.#connection.now(),
      sendFile: (path, media, file) => sendFile(this.#ports.http, path, media, file),
      ask: (command) => this.#connection.ask(command),
      uuid: () => this.#ports.random.uuid(),
      post: (spot, text, quote, files, topic) => this.#post(spot, { text, quote, files, topic }),
      upload: (file, told) => upload(this.#ports, file, told),
      retry: (conversation, clientId) => outbox.retry(conversation, clientId),
      discard: (conversation, clientId) => outbox.discard(conversation, clientId),
      openConversation: (spot) => this.#open(spot),
      closeConversation: (spot) => this.#close(spot),
      loadOlder: (spot) => history.older(spot),
      loadNewer: (spot) => history.newer(spot),
      jumpTo: (spot, nr) => history.around(spot, nr),
      jumpToEnd: (spot) => history.end(spot),
      follow: (spot, atEnd) => history.follow(spot, atEnd),
      markRead: (spot, nr) => this.#cursors.markRead(spot, nr),
      typing: (conversation) => attention.type(conversation),
      ...attention.acts(),
      ...this.#arrivals.acts(),
      setDraft: (spot, draft) => this.#drafts.set(spot, draft),
      watchCard: (card, conversation) => this.#cards.watch(card, conversation),
      press: (pressed) => this.#presses.press(pressed),
      discardPress: (card) => this.#presses.discard(card),
      lookAtTodo: (question) => this.#todo.look(question),
      moreTodo: (what) => this.#todo.more(what),
      renewTodo: () => this.#todo.renew(),
    };
  }

  #open(spot: Spot): void {
    const conversation = conversationAt(spot);
    this.#history.open(spot);
    this.#pins.open(conversation);
    this.#topics.need(conversation);
  }

  #close(spot: Spot): void {
    this.#history.close(spot);
    this.#pins.close(conversationAt(spot));
  }

  #listener(): ConstructorParameters<typeof Connection>[3] {
    return {
      greeting: () => this.#reception.greeting(),
      opened: () => this.#heartbeat.opened(),
      welcomed: (welcome) => this.#live(welcome),
      heard: (frames) => this.#heard(frames),
      lost: () => this.#lost(),
      ended: (why) => {
        if (why === 'reload') this.#show({ session: 'outdated' });
        else this.#leave();
      },
      mayReturn: () => this.#mayReturn(),
      shown: (connection) => this.#show({ connection }),
    };
  }

  #live(welcome: Welcome): void {
    this.#heartbeat.start(welcome.limits);
    this.#reception.welcomed(welcome);
    this.#outbox.live();
    this.#presses.live();
    this.#cards.live();
    this.#cursors.live();
    this.#people.live();
    this.#attention.live();
    this.#pins.settle();
    this.#topics.settle();
    this.#todo.renew();
    void this.#belongings.live();
  }

  #heard(frames: Parameters<Reception['heard']>[0]): void {
    this.#reception.heard(frames);
    this.#cursors.settle();
    this.#pins.settle();
    this.#topics.settle();
    this.#todo.settle();
  }

  #lost(): void {
    this.#heartbeat.stop();
    this.#outbox.lost();
    this.#presses.lost();
    this.#attention.lost();
  }

  #wake(): void {
    if (this.#connection.live) this.#heartbeat.probe();
    else this.#connection.now();
  }

  /** The socket never opened: no network, or nobody signed in any more; only HTTP tells which. */
  async #mayReturn(): Promise<boolean> {
    const { who } = await askSession(this.#ports.http);
    if (who !== 'nobody') return true;
    this.#leave();
    return false;
  }

  async #waiting(person: number): Promise<{ readonly messages: number; readonly drafts: number }> {
    const { outgoing, drafts } = await this.#ports.storage.load(person);
    return { messages: outgoing.length, drafts: drafts.size };
  }

  async #signIn(asked: Promise<Outcome<PersonCard>>): Promise<Outcome<null>> {
    const outcome = await asked;
    if (!outcome.ok) return outcome;
    await this.#enter(outcome.value);
    return { ok: true, value: null };
  }

  /** The server first: a computer that only looks signed out would be worse than one that says it is not. */
  async #signOut(): Promise<Outcome<null>> {
    const outcome = await signOut(this.#ports.http);
    if (!outcome.ok) return outcome;
    this.#leave();
    await this.#ports.storage.forget();
    return outcome;
  }

  async #enter(me: PersonCard): Promise<void> {
    this.#show({ session: 'signed_in', me, people: new Map([[me.person, me]]) });
    const kept = await this.#ports.storage.load(me.person);
    this.#outbox.restore(kept.outgoing);
    this.#presses.restore(kept.presses);
    this.#drafts.restore(kept.drafts);
    this.#connection.start();
  }

  /** Signed out, here or elsewhere: nothing of this person stays in memory. What he has not sent stays on the disk. */
  #leave(): void {
    this.#connection.stop();
    this.#outbox.stop();
    this.#presses.stop();
    this.#cards.stop();
    this.#todo.stop();
    this.#drafts.stop();
    this.#cursors.stop();
    this.#topics.stop();
    this.#history.forgetAll();
    this.#reception.forget();
    this.#memory.replace({ ...EMPTY, session: 'signed_out' });
  }

  #post(spot: Spot, { text, quote: nr = null, files = [], topic = topicAt(spot) }: Saying): string {
    const conversation = conversationAt(spot);
    const quote = nr === null ? null : this.#quoted(spot, nr);
    this.#drafts.set(spot, { text: '', quote: null });
    this.#attention.said(conversation);
    return this.#outbox.post(conversation, { text, quote, files, ...(topic ? { topic } : {}) });
  }

  /** With author and excerpt as they are on screen. */
  #quoted(spot: Spot, nr: number): Quote {
    const quoted = this.#memory.state.timelines.get(spot)?.messages.find((message) => message.nr === nr);
    return { nr, author: quoted?.author ?? 0, excerpt: quoted ? excerptOf(quoted) : '' };
  }

  #arrived(page: Page): void {
    this.#people.need(personsInPage(page));
    this.#cards.arrived(page.cards ?? []);
  }

  #show(part: Partial<State>): void {
    this.#memory.change(() => part);
  }
}
