/** Everything the client knows, as one value. Maps are replaced, never changed, so that `===` tells what moved. */
import type { CircleChanged, HandoverMade, Limits, PersonCard, PersonStatus, Preferences } from '../protocol/generated';
import type { ToldRows } from './boards';
import type { Cards } from './cards';
import type { KeptDraft } from './draft';
import type { Line } from './line';
import type { Outgoing } from './outgoing';
import type { Presses } from './press';
import type { Roster } from './roster';
import type { Pins } from './pins';
import type { Spot } from './spot';
import type { ToldShelves } from './shelves';
import type { Timeline } from './timeline';
import type { Topics } from './topics';
import { NOTHING_TO_DO, type Todo } from './todo';

/**
 *   asking ──▶ signed_in ◀──▶ signed_out        outdated: this page speaks a protocol the server no longer does; reload
 */
export type Session = 'asking' | 'unreached' | 'signed_in' | 'signed_out' | 'outdated';

/**
 *   offline ──▶ connecting ──▶ resuming ──▶ live        any ──▶ offline
 */
export type Phase = 'offline' | 'connecting' | 'resuming' | 'live';

export interface Connection {
  readonly phase: Phase;
  /** When it was last live, in ms of our clock; null before the first time. Until then the list is what Storage kept, or empty. */
  readonly liveAt: number | null;
  /** When the next attempt comes, while offline. */
  readonly retryAt: number | null;
}

export interface State {
  readonly session: Session;
  readonly connection: Connection;
  readonly me: PersonCard | null;
  readonly limits: Limits;
  /** Server time minus our clock, in ms: what is shown as "now" must not depend on how this computer's clock is set. */
  readonly clockOffset: number;
  /** True once the server's whole list is here. */
  readonly listed: boolean;
  readonly lines: ReadonlyMap<number, Line>;
  readonly timelines: ReadonlyMap<Spot, Timeline>;
  /** 话题 of the circles that are or were on screen. */
  readonly topics: ReadonlyMap<number, Topics>;
  readonly pins: ReadonlyMap<number, Pins>;
  readonly rosters: ReadonlyMap<number, Roster>;
  readonly people: ReadonlyMap<number, PersonCard>;
  /** Of the watched persons, those who are online. */
  readonly online: ReadonlySet<number>;
  /** 在岗状态: of the watched persons, where those are who say so; one whose time has come is over. */
  readonly statuses: ReadonlyMap<number, PersonStatus>;
  /** conversation → person → when to forget it (ms of our clock). */
  readonly typing: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly drafts: ReadonlyMap<Spot, KeptDraft>;
  /** 偏好: how I want to be called, on every device; as usual until the server has said. */
  readonly preferences: Preferences;
  /** 交接: the last one of mine that was told of; whoever shows them asks what there is. */
  readonly handover: HandoverMade | null;
  /** 卡片 that are or were on screen. */
  readonly cards: Cards;
  /** card → what I pressed on it, until the server has answered. */
  readonly presses: Presses;
  /** 待办、待阅: what waits for me. */
  readonly todo: Todo;
  /** item → the number of its newest act, as far as I was told while I had it open. */
  readonly moved: ReadonlyMap<number, number>;
  /** conversation → the newest event that changed the life of its circle, who belongs by a seat, or my rights there. */
  readonly circles: ReadonlyMap<number, number>;
  /** 看板: rows that were told of since the page was loaded. */
  readonly boards: ToldRows;
  /** 圈章: what was told of it last since the page was loaded. */
  readonly charters: ReadonlyMap<number, CircleChanged>;
  /** conversation → what was told of its shelf, its results and its decisions (资料、成果、议定事项). */
  readonly shelves: ToldShelves;
  /** conversation → what waits to be seen, in the order it was said. */
  readonly outgoing: ReadonlyMap<number, readonly Outgoing[]>;
}

/** Before the first hello; the server says its own. */
const CAREFUL: Limits = {
  frame_bytes: 65_536,
  message_length: 8_000,
  ping_seconds: 15,
  ack_every: 64,
  recall_seconds: 120,
  edit_seconds: 86_400,
  mentions: 50,
};

export const EMPTY: State = {
  session: 'asking',
  connection: { phase: 'offline', liveAt: null, retryAt: null },
  me: null,
  limits: CAREFUL,
  clockOffset: 0,
  listed: false,
  lines: new Map(),
  timelines: new Map(),
  topics: new Map(),
  pins: new Map(),
  rosters: new Map(),
  people: new Map(),
  online: new Set(),
  statuses: new Map(),
  typing: new Map(),
  drafts: new Map(),
  preferences: { notice: 'words', sound: true, quiet: { begins: 0, ends: 0 }, only_mentions: [], phrases: [] },
  handover: null,
  cards: new Map(),
  presses: new Map(),
  todo: NOTHING_TO_DO,
  moved: new Map(),
  circles: new Map(),
  charters: new Map(),
  boards: new Map(),
  shelves: new Map(),
  outgoing: new Map(),
};

/** A copy of the map with one entry set, or removed when the value is undefined. The same map when nothing changes. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | undefined): ReadonlyMap<K, V> {
  if (map.get(key) === value) return map;
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
}
