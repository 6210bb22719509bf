/** What happens to one message, wherever it stands: in a window, on a line of the list. */
import type { Event, Message } from '../protocol/generated';

export type Edited = Extract<Event, { type: 'message.edited' }>['data'];
export type Recalled = Extract<Event, { type: 'message.recalled' }>['data'];

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

/** Of two sights of one message the later one. */
export function newer(one: Message, other: Message): Message {
  if (one.recalled || other.recalled) return one.recalled ? one : other;
  if (one.revision !== other.revision) return one.revision > other.revision ? one : other;
  return one.quote?.excerpt === '' ? one : other;
}

function blank(message: Message, { by, at }: Recalled): Message {
  if (message.recalled) return message;
  const quote = message.quote && { ...message.quote, excerpt: '' };
  return { ...message, text: '', body: [], mentions: [], mention_all: false, files: [], quote, recalled: { by, at } };
}
