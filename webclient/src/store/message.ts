/** What happens to one message, wherever it stands: in a window, on a line of the list. */
import type { Event, Message, Reacted } from '../protocol/generated';

export type Edited = Extract<Event, { type: 'message.edited' }>['data'];
export type Recalled = Extract<Event, { type: 'message.recalled' }>['data'];
export type Moved = Extract<Event, { type: 'message.moved' }>['data'];
type ReactedEvent = Extract<Event, { type: 'message.reacted' }>;

export function edited(message: Message, change: Edited): Message {
  if (message.nr !== change.nr || message.revision >= change.revision || message.recalled) return message;
  const { revision, text, body, mentions, mention_all, at } = change;
  return { ...message, revision, text, body, mentions, mention_all, edited_at: at };
}

/** Blanks the message that was taken back, and its words in whatever quotes it. */
export function recalled(message: Message, change: Recalled): Message {
  if (message.nr === change.nr) return blank(message, change);
  if (message.quote?.nr !== change.nr || message.quote.excerpt === '') return message;
  return { ...message, quote: { ...message.quote, excerpt: '' } };
}

/** The message stands in another topic. */
export function moved(message: Message, { nr, topic }: Moved): Message {
  return message.nr === nr ? { ...message, topic } : message;
}

/** 意见: reactions that are official, and stand once they have stood a minute. */
export const OPINIONS = ['initial', 'read', 'received'] as const;
export const LIGHT = ['agree', 'praise', 'thanks', 'effort', 'question'] as const;
/** 表态, in the order in which they are shown. */
const REACTIONS = [...OPINIONS, ...LIGHT];

/** Somebody gave a reaction or took it back: the event says what stands now, beside what I gave. */
export function reacted(message: Message, { seq, data }: ReactedEvent, me: number): Message {
  const { reactions: before, reacted_seq } = givenTo(message);
  if (message.nr !== data.nr || message.recalled || reacted_seq >= seq) return message;
  const { reaction, count, first, times = [] } = data;
  const held = new Map(before.map((one) => [one.reaction, one]));
  held.set(reaction, { reaction, count, first, times, ...ownIn(data, held.get(reaction), me) });
  const reactions = REACTIONS.flatMap((kind) => held.get(kind) ?? []).filter((one) => one.count > 0);
  return { ...message, reactions, reacted_seq: seq };
}

/** What I gave, once this has happened. */
function ownIn({ by, on, until = null }: ReactedEvent['data'], before: Reacted | undefined, me: number) {
  if (by === me) return { mine: on, mine_until: until };
  return { mine: before?.mine ?? false, mine_until: before?.mine_until ?? null };
}

/** Of two sights of one message the later one. */
export function newer(one: Message, other: Message): Message {
  if (one.recalled || other.recalled) return one.recalled ? one : other;
  const words = newerWords(one, other);
  const [mine, others] = [givenTo(one), givenTo(other)];
  const given = mine.reacted_seq >= others.reacted_seq ? mine : others;
  return given.reacted_seq === givenTo(words).reacted_seq ? words : { ...words, ...given };
}

function givenTo({ reactions = [], reacted_seq = 0 }: Message): Required<Pick<Message, 'reactions' | 'reacted_seq'>> {
  return { reactions, reacted_seq };
}

function newerWords(one: Message, other: Message): Message {
  if (one.revision !== other.revision) return one.revision > other.revision ? one : other;
  return one.quote?.excerpt === '' ? one : other;
}

function blank(message: Message, { by, at }: Recalled): Message {
  if (message.recalled) return message;
  const quote = message.quote && { ...message.quote, excerpt: '' };
  const words = { text: '', body: [], mentions: [], mention_all: false, files: [] };
  const beside = { card: null, reactions: [], forwarded: null };
  return { ...message, ...words, ...beside, quote, recalled: { by, at } };
}
