/** What views ask of the state. Every function answers with the same object as long as nothing it reads has changed. */
import type { Message, Notice, Topic } from '../protocol/generated';
import { NO_DRAFT, type Draft, type KeptDraft } from './draft';
import { UNREAD_LIMIT, type Line } from './line';
import type { Outgoing } from './outgoing';
import { conversationAt, topicAt, type Spot } from './spot';
import type { State } from './state';
import type { Timeline } from './timeline';

/** One thing of a timeline, in the order in which they are drawn. */
export type Entry =
  | { readonly kind: 'message'; readonly key: string; readonly message: Message }
  | { readonly kind: 'notice'; readonly key: string; readonly notice: Notice }
  | { readonly kind: 'outgoing'; readonly key: string; readonly outgoing: Outgoing };

/** The list, the most recent first. */
export const linesInOrder = remembered(
  (state: State) => [state.lines],
  (state): readonly Line[] => [...state.lines.values()].sort(byTime),
);

/** All that is unread and not muted; at most UNREAD_LIMIT, which reads as 99+. */
export function unreadTotal(state: State): number {
  let total = 0;
  for (const line of state.lines.values()) if (!line.muted) total += line.unread;
  return Math.min(total, UNREAD_LIMIT);
}

/** Messages, notices and what waits to be sent, in one row. A message of mine keeps its key from queue to timeline. */
export function entriesOf(state: State, spot: Spot): readonly Entry[] {
  const timeline = state.timelines.get(spot);
  return timeline
    ? entriesIn(timeline, state.outgoing.get(conversationAt(spot)) ?? NOTHING, state.me?.person ?? 0)
    : NO_ENTRIES;
}

/** How many messages wait for the connection or the server; refused ones wait for their author. */
export function waitingToSend(state: State): number {
  let count = 0;
  for (const queue of state.outgoing.values()) count += queue.filter(({ sending }) => sending !== 'refused').length;
  return count;
}

export function draftOf(state: State, spot: Spot): Draft {
  return state.drafts.get(spot) ?? NO_DRAFT;
}

/** The one begun there that the list names: in the whole conversation, or in any topic. */
export function draftSomewhere(drafts: State['drafts'], conversation: number): KeptDraft | undefined {
  return drafts.get(conversation) ?? [...drafts].find(([spot]) => conversationAt(spot) === conversation)?.[1];
}

/** 话题 of a circle, in the order in which they were opened. */
export function topicsOf(state: State, conversation: number): readonly Topic[] {
  const held = state.topics.get(conversation)?.topics;
  return held ? topicLists(held) : NO_TOPICS;
}

/** What it is called; undefined where it is not known, or what stands outside all topics. */
export function topicTitle(state: State, conversation: number, topic: number | undefined): string | undefined {
  return topic ? state.topics.get(conversation)?.topics.get(topic)?.title : undefined;
}

/** Who types there now, without me. Ask again when the store tells: the forgotten are taken out by sync. */
export function typingIn(state: State, conversation: number): readonly number[] {
  const typing = state.typing.get(conversation);
  return typing ? keysOf(typing) : NO_ONE;
}

/** How many messages came below the window's end: 「n 条新消息」; of a topic nobody has counted them. */
export function newerThanWindow(state: State, spot: Spot): number {
  const line = state.lines.get(conversationAt(spot));
  const last = state.timelines.get(spot)?.messages.at(-1);
  if (topicAt(spot) !== undefined) return 0;
  return line && last ? Math.max(0, line.last_nr - last.nr) : 0;
}

export function mayPost(line: Line): boolean {
  return !line.frozen && (!line.read_only || line.role !== 'member');
}

/** `now` in ms of our clock. What the server would refuse is not offered. */
export function mayRecall(state: State, line: Line, message: Message, now: number): boolean {
  if (message.recalled || line.frozen) return false;
  if (line.kind !== 'direct' && line.role !== 'member') return true;
  return message.author === state.me?.person && isYounger(state, message, state.limits.recall_seconds, now);
}

export function mayEdit(state: State, message: Message, now: number): boolean {
  const mine = message.author === state.me?.person && !message.recalled && message.kind === 'text';
  return mine && isYounger(state, message, state.limits.edit_seconds, now);
}

/** Into another topic (话题) of its circle. */
export function mayMove(state: State, line: Line, message: Message): boolean {
  if (line.kind !== 'circle' || line.frozen || message.recalled) return false;
  return line.role !== 'member' || message.author === state.me?.person;
}

function isYounger(state: State, message: Message, seconds: number, now: number): boolean {
  return now + state.clockOffset - Date.parse(message.at) < seconds * 1_000;
}

const NOTHING: readonly Outgoing[] = [];
const NO_ENTRIES: readonly Entry[] = [];
const NO_ONE: readonly number[] = [];
const NO_TOPICS: readonly Topic[] = [];
const topicLists = once((held: ReadonlyMap<number, Topic>): readonly Topic[] =>
  [...held.values()].sort((a, b) => a.nr - b.nr),
);

const entryLists = new WeakMap<Timeline, { outgoing: readonly Outgoing[]; entries: readonly Entry[] }>();

function entriesIn(timeline: Timeline, outgoing: readonly Outgoing[], me: number): readonly Entry[] {
  const held = entryLists.get(timeline);
  if (held?.outgoing === outgoing) return held.entries;
  const entries = merged(timeline, outgoing, me);
  entryLists.set(timeline, { outgoing, entries });
  return entries;
}

/** What waits is drawn below the newest message, or not at all when the window ends before it. */
function merged(timeline: Timeline, outgoing: readonly Outgoing[], me: number): readonly Entry[] {
  const entries: Entry[] = [];
  const notices = [...timeline.notices];
  for (const message of timeline.messages) {
    while (notices[0] && notices[0].seq < message.seq) pushNotice(entries, notices);
    entries.push({ kind: 'message', key: keyOf(message.author, message.client_id), message });
  }
  while (notices.length > 0) pushNotice(entries, notices);
  const here = outgoing.filter((one) => timeline.topic === undefined || (one.topic ?? 0) === timeline.topic);
  if (!timeline.moreAfter)
    for (const one of here) entries.push({ kind: 'outgoing', key: keyOf(me, one.client_id), outgoing: one });
  return entries;
}

/** Two people may have thought of the same UUID, one person never. */
function keyOf(author: number, clientId: string): string {
  return `${author} ${clientId}`;
}

function pushNotice(entries: Entry[], notices: Notice[]): void {
  const notice = notices.shift();
  if (notice && !isSaidAlready(notice.event)) entries.push({ kind: 'notice', key: `notice ${notice.seq}`, notice });
}

/** Who came or went with a seat: the seat itself says so for all of them. */
function isSaidAlready(event: Notice['event']): boolean {
  return (event.type === 'member.joined' || event.type === 'member.left') && /^(un)?seated$/.test(event.reason ?? '');
}

function byTime(one: Line, other: Line): number {
  return Date.parse(other.at) - Date.parse(one.at) || other.conversation - one.conversation;
}

const keyLists = new WeakMap<ReadonlyMap<number, number>, readonly number[]>();

function keysOf(map: ReadonlyMap<number, number>): readonly number[] {
  const held = keyLists.get(map) ?? [...map.keys()];
  keyLists.set(map, held);
  return held;
}

/** Computes once for each object. */
function once<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const held = new WeakMap<K, T>();
  return (of) => {
    const answer = held.get(of) ?? compute(of);
    held.set(of, answer);
    return answer;
  };
}

/** Computes again only when one of the parts is another object. */
function remembered<T>(parts: (state: State) => readonly unknown[], compute: (state: State) => T): (state: State) => T {
  let seen: readonly unknown[] | null = null;
  let answer: T;
  return (state) => {
    const now = parts(state);
    if (seen === null || now.some((part, i) => part !== seen?.[i])) answer = compute(state);
    seen = now;
    return answer;
  };
}
