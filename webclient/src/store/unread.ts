/** What is unread, by the server's formula: beyond the cursor of the line, and beyond that of the message's topic (话题). */
import type { Message, Summary } from '../protocol/generated';

/** Unread is counted up to here and shown as 99+. */
export const UNREAD_LIMIT = 100;

export type TopicRead = NonNullable<Summary['topics']>[number];

/** The part of a line that says what is read. */
export interface Reading {
  readonly kind: Summary['kind'];
  readonly read_nr: number;
  readonly unread: number;
  /** Of a circle: where something is unread or read ahead. What is unread in all of them is `unread`. */
  readonly topics: readonly TopicRead[];
}

/** Up to where this topic is read. */
export function cursorIn({ read_nr, topics }: Pick<Reading, 'read_nr' | 'topics'>, topic: number): number {
  return Math.max(read_nr, topics.find((one) => one.topic === topic)?.read_nr ?? 0);
}

export function unreadIn({ topics }: Pick<Reading, 'topics'>, topic: number): number {
  return topics.find((one) => one.topic === topic)?.unread ?? 0;
}

export function isBeyond(reading: Reading, { nr, topic = 0 }: Pick<Message, 'nr' | 'topic'>): boolean {
  return nr > cursorIn(reading, topic);
}

/** One more unread in this topic, or one less. */
export function changedBy(reading: Reading, topic: number, more: number): Pick<Reading, 'unread' | 'topics'> {
  const unread = Math.min(reading.unread + more, UNREAD_LIMIT);
  if (reading.kind !== 'circle' || more === 0) return { unread, topics: reading.topics };
  const held = entryOf(reading, topic);
  return { unread, topics: put(reading, { ...held, unread: Math.min(held.unread + more, UNREAD_LIMIT) }) };
}

/** This topic is read up to `nr`, and so much of it is left unread. */
export function withCursor(reading: Reading, topic: number, nr: number, left: number): readonly TopicRead[] {
  return put(reading, { topic, read_nr: nr, unread: left });
}

/** All is read up to here: cursors that say no more than that are forgotten. */
export function caughtUp(reading: Reading, read_nr: number): readonly TopicRead[] {
  return reading.topics
    .map((one) => (one.read_nr <= read_nr ? { ...one, read_nr: 0 } : one))
    .filter((one) => one.unread > 0 || one.read_nr > 0);
}

/** The same of a circle, counted anew from all that is unread. */
export function countedByTopic(reading: Reading, unread: readonly Message[]): readonly TopicRead[] {
  if (reading.kind !== 'circle') return reading.topics;
  const counts = new Map<number, number>();
  for (const { topic = 0 } of unread) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const topics = new Set([...counts.keys(), ...reading.topics.map((one) => one.topic)]);
  const fresh = [...topics].map((topic) => {
    const left = Math.min(counts.get(topic) ?? 0, UNREAD_LIMIT);
    return { topic, read_nr: entryOf(reading, topic).read_nr, unread: left };
  });
  return caughtUp({ ...reading, topics: fresh.sort((a, b) => a.topic - b.topic) }, reading.read_nr);
}

function entryOf({ topics }: Reading, topic: number): TopicRead {
  return topics.find((one) => one.topic === topic) ?? { topic, read_nr: 0, unread: 0 };
}

function put(reading: Reading, entry: TopicRead): readonly TopicRead[] {
  const others = reading.topics.filter((one) => one.topic !== entry.topic);
  const topics = [...others, entry].sort((a, b) => a.topic - b.topic);
  return caughtUp({ ...reading, topics }, reading.read_nr);
}
