import type { Event, Message } from '../../src/protocol/generated';

/** The messages of a log, each as its edits and its recall have left it. */
export function standing(log: readonly Event[]): readonly Message[] {
  const messages: Message[] = [];
  for (const { type, data } of log) {
    if (type === 'message.posted') messages.push(data);
    if (type === 'message.edited') {
      const { nr, revision, text, body, mentions, mention_all, at } = data;
      const held = messages[nr - 1];
      if (held && !held.recalled)
        messages[nr - 1] = { ...held, revision, text, body, mentions, mention_all, edited_at: at };
    }
    if (type === 'message.recalled') withdraw(messages, data);
  }
  return messages;
}

function withdraw(messages: Message[], { nr, by, at }: Extract<Event, { type: 'message.recalled' }>['data']): void {
  messages.forEach((held, i) => {
    const quote = held.quote && (held.quote.nr === nr || held.nr === nr) ? { ...held.quote, excerpt: '' } : held.quote;
    messages[i] = { ...held, quote };
    if (held.nr !== nr || held.recalled) return;
    messages[i] = {
      ...held,
      quote,
      text: '',
      body: [],
      mentions: [],
      mention_all: false,
      files: [],
      recalled: { by, at },
    };
  });
}
