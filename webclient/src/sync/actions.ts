/**
 * What a view may ask for. Views read the store through `store/select.ts` and call these; they never see a frame.
 *
 * - Nothing here throws and nothing needs a connection to be called. What must be answered returns an `Outcome`; without
 *   a connection that is `{ ok: false, refusal: { code: 'offline', … } }`. Refusal codes are translated by i18n.
 * - Posting, reading and drafts never fail at once: they are kept and carried out when the connection is back. What
 *   became of a post is in `state.outgoing`.
 * - After an `ok` nothing needs to be applied by the view: the event does it.
 *
 * Life of a view: `openConversation(id)` when one comes on screen (loads its newest page, or where unread begins; may be
 * called again at no cost), `closeConversation(id)` when it leaves; `follow` whenever the reader arrives at or leaves the
 * bottom; `markRead(id, nr)` with the newest message that was on screen while the window had the focus; `watch` with the
 * persons and conversations on screen whenever they change; `typing` on every keystroke (thinned here).
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Refusal } from '../protocol/codes';
import type {
  Command,
  FileCard,
  Member,
  PersonCard,
  Readers,
  Replies,
  SetStatus,
  Statuses,
  UnitCard,
  UnitPage,
} from '../protocol/generated';
import type { Draft } from '../store/draft';
import type { Arrived } from '../store/ringing';
import type { Spot } from '../store/spot';
import type { State } from '../store/state';
import type { Question, TodoChanged, What } from '../store/todo';
import type { Cancel, Picked } from './ports';
import type { Pressed } from './presses';
import type { SignedIn } from './session';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** A file on its way: its card once all of it is there and looked at. */
export interface Upload {
  readonly card: Promise<Outcome<FileCard>>;
  stop(): void;
}

/** 在岗状态, as I say it. */
export type Saying = Pick<SetStatus, 'kind' | 'until' | 'text'>;

/** What `changeConversation` may change; what is left out stays. */
export interface Rules {
  readonly title?: string;
  readonly read_only?: boolean;
  readonly history_for_newcomers?: boolean;
}

/** 席位: positions and units that are to sit in a group. */
export interface Seats {
  readonly positions: readonly number[];
  readonly units: readonly number[];
}

export interface Actions {
  // -- session
  signIn(login: string, password: string): Promise<Outcome<null>>;
  /** 首次登录: with the one-time code of a slip, and the password that is to be one's own. */
  signInFirst(login: string, code: string, password: string): Promise<Outcome<null>>;
  /** Forgets everything kept on this computer, unsent messages included: ask first when there are some. */
  signOut(): Promise<Outcome<null>>;
  /** How much of somebody's waits on this computer to be sent, and how much he has begun; asked before anybody is known. */
  waiting(person: number): Promise<{ readonly messages: number; readonly drafts: number }>;
  /** Where I am signed in, the last seen first. */
  devices(): Promise<Outcome<readonly SignedIn[]>>;
  endDevice(device: number): Promise<Outcome<null>>;
  endOtherDevices(): Promise<Outcome<null>>;
  /** All other devices are over. */
  changePassword(old: string, fresh: string): Promise<Outcome<null>>;
  /** Try to connect now instead of waiting for the next attempt. */
  reconnect(): void;

  // -- messages
  /**
   * Say it, in the topic it is said in unless another is given. Answers at once with the client_id; the draft of that
   * place is emptied.
   */
  post(spot: Spot, text: string, quote?: number | null, files?: readonly FileCard[], topic?: number): string;
  /** Send the bytes of a file, over broken lines too; its card can then be posted. */
  upload(file: Picked, told: (share: number) => void): Upload;
  /** Send a refused message again. */
  retry(conversation: number, clientId: string): void;
  /** Give a refused or waiting message up. Answers with its text, for the composer; null when it is already on its way. */
  discard(conversation: number, clientId: string): string | null;
  edit(conversation: number, nr: number, text: string): Promise<Outcome<null>>;
  recall(conversation: number, nr: number): Promise<Outcome<null>>;
  whoRead(conversation: number, nr: number): Promise<Outcome<Readers>>;

  // -- the timeline on screen
  openConversation(spot: Spot): void;
  closeConversation(spot: Spot): void;
  loadOlder(spot: Spot): void;
  loadNewer(spot: Spot): void;
  /** Replace the window by the one around this message. Resolves when it is there. */
  jumpTo(spot: Spot, nr: number): Promise<Outcome<null>>;
  /** Replace the window by the newest messages. */
  jumpToEnd(spot: Spot): Promise<Outcome<null>>;
  /** The reader is (or is no longer) at the bottom: decides which end of a full window gives way. */
  follow(spot: Spot, atEnd: boolean): void;
  markRead(spot: Spot, nr: number): void;
  typing(conversation: number): void;
  watch(conversations: readonly number[], persons: readonly number[]): void;
  /** 在岗状态: I am there until then; null: I say nothing of it any more. */
  sayStatus(said: Saying | null): Promise<Outcome<Statuses>>;
  setDraft(spot: Spot, draft: Draft): void;

  // -- cards
  /** This card is on screen, seen through that conversation (null: a part of it is mine), until the answer is called. */
  watchCard(card: number, conversation: number | null): () => void;
  /** Press it: at once, or when the connection is back. What became of it is in `state.presses`. */
  press(pressed: Pressed): void;
  discardPress(card: number): void;

  // -- what waits for me
  /** This list of it is on screen: into `state.todo.lists`. Cheap to call again, and then asks again what was refused. */
  lookAtTodo(question: Question): void;
  /** Its next page. */
  moreTodo(what: What): void;
  /** I did something: what waits for me now is asked at once, whenever the events come. */
  renewTodo(): void;
  /** Messages of anybody, right after they have come. Answers how to hear no more of them. */
  onArrival(listener: (arrived: readonly Arrived[]) => void): Cancel;
  /** The same for what I was urged to (催办). */
  onUrge(listener: (come: readonly TodoChanged[]) => void): Cancel;

  // -- conversations
  startDirect(person: number): Promise<Outcome<number>>;
  createGroup(
    title: string,
    persons: readonly number[],
    historyForNewcomers: boolean,
    seats?: Seats,
  ): Promise<Outcome<number>>;
  changeConversation(conversation: number, rules: Rules): Promise<Outcome<null>>;
  mute(conversation: number, muted: boolean): Promise<Outcome<null>>;

  // -- members
  /** The next page of the roster into `state.rosters`, the first one when there is none. */
  listMembers(conversation: number): Promise<Outcome<null>>;
  addMembers(conversation: number, persons: readonly number[]): Promise<Outcome<null>>;
  removeMember(conversation: number, person: number): Promise<Outcome<null>>;
  leave(conversation: number): Promise<Outcome<null>>;
  setRole(conversation: number, person: number, role: Member['role']): Promise<Outcome<null>>;

  // -- people
  findPersons(text: string, limit?: number): Promise<Outcome<readonly PersonCard[]>>;
  units(): Promise<Outcome<readonly UnitCard[]>>;
  unitPage(unit: number): Promise<Outcome<UnitPage>>;
  /** POST a file to a path of REST, such as contacts to be imported. The answer as it came. */
  sendFile(path: string, media: string, file: Uint8Array<ArrayBuffer>): Promise<Outcome<unknown>>;
  /** Cards for these ids into `state.people`; asked once each, many at a time. Cheap to call while drawing in an effect. */
  needPersons(persons: readonly number[]): void;

  // -- keeping the directory
  /** What the pages that keep the directory ask and do: many questions, one way. The answer as it came, kept nowhere. */
  ask<C extends Command>(command: C): Promise<Outcome<Replies[C['do']]>>;
  /** For a command's client_id. */
  uuid(): string;
}

/** What `main.tsx` hands to `App`. */
export interface Client {
  readonly store: StoreApi<State>;
  readonly actions: Actions;
}
