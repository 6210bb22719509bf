/** 话题 of the circles: what they are called and whether they go on, kept true event by event; of two sights the later one. */
import type { Event, Topic, Topics as Listed } from '../protocol/generated';
import { withEntry } from './state';

export interface Topics {
  /** By number, in the order in which they were opened. */
  readonly topics: ReadonlyMap<number, Topic>;
  /** False: some may be missing, the server must be asked (sync does). */
  readonly known: boolean;
  /** topic → the event that said so; the server's list is older for these. */
  readonly told: ReadonlyMap<number, number>;
}

type AllTopics = ReadonlyMap<number, Topics>;

const UNKNOWN: Topics = { topics: new Map(), known: false, told: new Map() };

export function appliedToTopics(all: AllTopics, conversation: number, event: Event): AllTopics {
  switch (event.type) {
    case 'topic.opened':
    case 'topic.renamed':
    case 'topic.closed':
    case 'topic.reopened':
      return withEntry(all, conversation, put(all.get(conversation) ?? UNKNOWN, event.data.topic, event.seq));
    default:
      return all;
  }
}

/** The server's list, and what has happened since. */
export function listedTopics(all: AllTopics, conversation: number, { topics, seq }: Listed): AllTopics {
  const held = all.get(conversation) ?? UNKNOWN;
  const later = [...held.topics.values()].filter(({ nr }) => (held.told.get(nr) ?? 0) > seq);
  const fresh: Topics = { ...held, topics: new Map(topics.map((topic) => [topic.nr, topic])), known: true };
  return withEntry(
    all,
    conversation,
    later.reduce((now, topic) => put(now, topic, held.told.get(topic.nr) ?? 0), fresh),
  );
}

function put(held: Topics, topic: Topic, seq: number): Topics {
  return { ...held, topics: withEntry(held.topics, topic.nr, topic), told: withEntry(held.told, topic.nr, seq) };
}
