import type { Event, Message, Pinned } from '../../src/protocol/generated';

/** The messages of a log, each as its edits, its reactions and its recall have left it, as this person sees it. */
export function standing(log: readonly Event[], viewer: number): readonly Message[] {
  const messages: Message[] = [];
  for (const { type, data, seq } of log) {
    if (type === 'message.reacted') give(messages, data, seq, viewer);
    if (type === 'message.posted') messages.push(data);
    if (type === 'message.edited') {
      const { nr, revision, text, body, mentions, mention_all, at } = data;
      const held = messages[nr - 1];
      if (held && !held.recalled)
        messages[nr - 1] = { ...held, revision, text, body, mentions, mention_all, edited_at: at };
    }
    if (type === 'message.moved') {
      const held = messages[data.nr - 1];
      if (held) messages[data.nr - 1] = { ...held, topic: data.topic };
    }
    if (type === 'message.recalled') withdraw(messages, data);
  }
  return messages;
}

function give(
  messages: Message[],
  { nr, reaction, count, first }: Extract<Event, { type: 'message.reacted' }>['data'],
  reacted_seq: number,
  viewer: number,
): void {
  const held = messages[nr - 1];
  if (!held || held.recalled) return;
  const reactions =
    count > 0 ? [{ reaction, count, first, times: [], mine: first.includes(viewer), mine_until: null }] : [];
  messages[nr - 1] = { ...held, reactions, reacted_seq };
}

function withdraw(messages: Message[], { nr, by, at }: Extract<Event, { type: 'message.recalled' }>['data']): void {
  messages.forEach((held, i) => {
    const quote = held.quote && (held.quote.nr === nr || held.nr === nr) ? { ...held.quote, excerpt: '' } : held.quote;
    messages[i] = { ...held, quote };
    if (held.nr !== nr || held.recalled) return;
    messages[i] = {
      ...held,
      quote,
      card: null,
      text: '',
      body: [],
      mentions: [],
      mention_all: false,
      files: [],
      reactions: [],
      forwarded: null,
      recalled: { by, at },
    };
  });
}

/** What stands at the top: pinned, and neither unpinned nor recalled since. */
export function pinnedIn(log: readonly Event[], messages: readonly Message[]): readonly Pinned[] {
  const pins = new Map<number, Omit<Pinned, 'message'>>();
  for (const { type, data } of log) {
    if (type === 'message.pinned') pins.set(data.nr, { by: data.by, at: data.at });
    if (type === 'message.unpinned' || type === 'message.recalled') pins.delete(data.nr);
  }
  return [...pins].reverse().flatMap(([nr, pin]) => {
    const message = messages[nr - 1];
    return message ? [{ message, ...pin }] : [];
  });
}
