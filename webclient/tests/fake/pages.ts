/** Pages of history (历史), as the server answers them. */
import type { History, Message, Page } from '../../src/protocol/generated';

/** Of a topic all at once: it is small. */
export function pageOf(all: readonly Message[], seq: number, asked: History): Page {
  const { topic, limit = 50, before, after, around } = asked;
  if (typeof topic === 'number') {
    const messages = all.filter((message) => (message.topic ?? 0) === topic);
    return { messages, notices: [], seq, more_before: false, more_after: false };
  }
  const from = startOf(all.length, limit, before ?? null, after ?? null, around ?? null);
  const until = before ? before - 1 : Math.min(all.length, from + limit);
  const messages = all.slice(from, until);
  return { messages, notices: [], seq, more_before: from > 0, more_after: until < all.length };
}

/** Where a page of so many messages begins. */
function startOf(
  count: number,
  limit: number,
  before: number | null,
  after: number | null,
  around: number | null,
): number {
  if (after !== null) return after;
  if (around !== null) return Math.max(0, around - 1 - Math.floor(limit / 2));
  return Math.max(0, (before === null ? count : before - 1) - limit);
}
