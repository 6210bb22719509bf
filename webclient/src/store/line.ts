/** A line of the conversation list (会话列表), kept true event by event by the server's own formula. */
import type { CursorMoved, Event, Message, Summary } from '../protocol/generated';
import { edited, moved, reacted, recalled, type Edited, type Moved, type Recalled } from './message';
import {
  caughtUp,
  changedBy,
  countedByTopic,
  cursorIn,
  isBeyond,
  unreadIn,
  UNREAD_LIMIT,
  withCursor,
  type TopicRead,
} from './unread';

export { UNREAD_LIMIT } from './unread';

export interface Line extends Summary {
  readonly topics: readonly TopicRead[];
  /** The event did not say enough to keep `unread` or `mentioned_nr` exact: the server must be asked (sync does). */
  readonly doubtful: boolean;
  /** Where `unread` and `mentioned_nr` are true: what happened up to there is counted, though it may still be on its way. */
  readonly countedAt: number;
}

/** The server's line in place of ours. My own cursor may be further than the server knows yet. */
export function adopted(held: Line | undefined, summary: Summary): Line {
  const fresh: Line = { ...summary, topics: summary.topics ?? [], doubtful: false, countedAt: summary.seq };
  if (!held) return fresh;
  if (held.seq > summary.seq) return held;
  const read = held.read_nr > summary.read_nr ? { ...fresh, ...readUpTo(fresh, held.read_nr) } : fresh;
  return held.topics.reduce((line, { topic, read_nr }) => readIn(line, topic, read_nr, undefined), read);
}

/** What an event of the conversation's own stream changes. */
export function appliedToLine(line: Line, event: Event, me: number): Line {
  return event.seq <= line.seq ? line : { ...line, ...changes(line, event, me), seq: event.seq };
}

/** My cursor, as the server tells it. What has happened since its numbers were true cannot be told from them. */
export function cursorMoved(line: Line, moved: CursorMoved): Line {
  const { read_nr, unread, mentioned_nr, seq, topics = [] } = moved;
  if (isFurther(line, { read_nr, topics })) return line;
  // what is read ahead in a topic is of messages that are still on their way to us
  if (read_nr >= line.last_nr && topics.length === 0) return { ...line, ...allRead(line, read_nr) };
  const now = { read_nr, unread, mentioned_nr, topics };
  return { ...line, ...now, doubtful: seq < line.seq, countedAt: Math.max(seq, line.seq) };
}

/** Whether I have read more here, in whatever topic, than the server knew: it is being told, and will answer. */
function isFurther(line: Line, known: Pick<Line, 'read_nr' | 'topics'>): boolean {
  return known.read_nr < line.read_nr || line.topics.some((one) => one.read_nr > cursorIn(known, one.topic));
}

/** I have just read up to here; the server will be told. */
export function read(line: Line, nr: number): Line {
  return nr <= line.read_nr ? line : { ...line, ...readUpTo(line, nr) };
}

/** I have just read this topic up to here; `left`: what is unread of it beyond that, where somebody holds it all. */
export function readIn(line: Line, topic: number, nr: number, left: number | undefined): Line {
  if (nr <= cursorIn(line, topic)) return line;
  const before = unreadIn(line, topic);
  // a hundred may be more, and of other topics
  if (nr >= line.last_nr && before === line.unread && before < UNREAD_LIMIT) {
    // all of it, as far as I know; where the whole is read up to the server says: a message may have moved meanwhile
    const sure = { unread: 0, mentioned_nr: null, doubtful: false, countedAt: line.seq };
    return { ...line, ...sure, topics: withCursor(line, topic, nr, 0) };
  }
  const after = left ?? before;
  const topics = withCursor(line, topic, nr, after);
  return { ...line, unread: line.unread - before + after, topics, doubtful: !isSure(line, left) };
}

/** Whether what is left in one topic says how much is unread in all. */
function isSure(line: Line, left: number | undefined): boolean {
  return left !== undefined && !line.doubtful && line.unread < UNREAD_LIMIT && line.mentioned_nr === null;
}

/** The formula, for whoever holds every message behind the cursor: beyond it, not mine, not recalled, of a kind that counts. */
export function counted(line: Line, messages: readonly Message[], me: number): Line {
  const beyond = messages.filter((message) => isBeyond(line, message));
  const unread = beyond.filter((message) => isUnread(message, me));
  const calling = beyond.find((message) => !message.recalled && calls(message, message.author, me));
  const mentioned_nr = calling?.nr ?? null;
  const now = { unread: Math.min(unread.length, UNREAD_LIMIT), topics: countedByTopic(line, unread), mentioned_nr };
  return { ...line, ...now, doubtful: false, countedAt: line.seq };
}

function readUpTo(line: Line, nr: number): Partial<Line> {
  return nr >= line.last_nr ? allRead(line, nr) : { read_nr: nr, topics: caughtUp(line, nr), doubtful: true };
}

function allRead(line: Line, read_nr: number): Partial<Line> {
  return { read_nr, unread: 0, topics: [], mentioned_nr: null, doubtful: false, countedAt: line.seq };
}

function changes(line: Line, event: Event, me: number): Partial<Line> {
  return { ...shown(line, event, me), ...(event.seq > line.countedAt && recounted(line, event, me)) };
}

/** What stands on the line, beside its number. */
function shown(line: Line, event: Event, me: number): Partial<Line> {
  switch (event.type) {
    case 'message.posted':
      return { last: event.data, last_nr: event.data.nr, at: event.data.at };
    case 'message.edited':
      return { last: line.last && edited(line.last, event.data) };
    case 'message.recalled':
      return { last: line.last && recalled(line.last, event.data) };
    case 'message.moved':
      return { last: line.last && moved(line.last, event.data) };
    case 'message.reacted':
      return { last: line.last && reacted(line.last, event, me) };
    case 'member.joined':
      return { members: line.members + event.data.members.length };
    case 'member.left':
      return { members: line.members - 1 };
    case 'member.role_changed':
      return event.data.person === me ? { role: event.data.role } : {};
    case 'circle.moved':
      return { frozen: event.data.state === 'closed' };
    case 'conversation.changed':
      return {
        title: event.data.title,
        read_only: event.data.read_only,
        history_for_newcomers: event.data.history_for_newcomers,
      };
    default:
      return {};
  }
}

/** What the event does to `unread` and `mentioned_nr`: messages count, and nothing else that happens. */
function recounted(line: Line, event: Event, me: number): Partial<Line> {
  switch (event.type) {
    case 'message.posted':
      return posted(line, event.data, me);
    case 'message.edited':
      return reworded(line, event.data, me);
    case 'message.recalled':
      return withdrawn(line, event.data, me);
    case 'message.moved':
      return elsewhere(line, event.data, me);
    default:
      return {};
  }
}

function posted(line: Line, message: Message, me: number): Partial<Line> {
  if (!isBeyond(line, message)) return {};
  const more = isUnread(message, me) ? 1 : 0;
  const called = calls(message, message.author, me) ? message.nr : null;
  return { ...changedBy(line, message.topic ?? 0, more), mentioned_nr: line.mentioned_nr ?? called };
}

function reworded(line: Line, change: Edited, me: number): Partial<Line> {
  if (!isBeyond(line, change)) return {};
  if (calls(change, change.by, me)) return { mentioned_nr: Math.min(line.mentioned_nr ?? change.nr, change.nr) };
  return line.mentioned_nr === change.nr ? { doubtful: true } : {};
}

function withdrawn(line: Line, { nr, author, counts, topic = 0 }: Recalled, me: number): Partial<Line> {
  if (!isBeyond(line, { nr, topic })) return {};
  const was = counts && author !== me;
  const hundred = was && line.unread === UNREAD_LIMIT; // or more: they are not counted further
  if (line.mentioned_nr === nr || hundred) return { doubtful: true };
  return changedBy(line, topic, was ? -1 : 0);
}

/** What stands in another topic may be read there, or no longer be. */
function elsewhere(line: Line, message: Moved, me: number): Partial<Line> {
  const { nr, topic, was, author } = message;
  const [before, after] = [isBeyond(line, { nr, topic: was }), isBeyond(line, { nr, topic })];
  const isOne = message.counts && author !== me;
  const out = isOne && before ? changedBy(line, was, -1) : {};
  const now = { ...line, ...out };
  const unread = isOne && after ? { ...out, ...changedBy(now, topic, 1) } : out;
  return { ...unread, ...calledElsewhere(line, message, { before, after }, me), ...(isOne && uncounted(line)) };
}

function calledElsewhere(
  line: Line,
  { nr, author, mentions, mention_all }: Moved,
  { before, after }: { readonly before: boolean; readonly after: boolean },
  me: number,
): Partial<Line> {
  if (before === after || !calls({ mentions, mention_all }, author, me)) return {};
  if (after) return { mentioned_nr: Math.min(line.mentioned_nr ?? nr, nr) };
  return line.mentioned_nr === nr ? { doubtful: true } : {};
}

/** A hundred may be more. */
function uncounted({ unread }: Line): Partial<Line> {
  return unread === UNREAD_LIMIT ? { doubtful: true } : {};
}

/** The part of the formula that does not ask where the cursor stands. */
function isUnread({ counts, author, recalled }: Message, me: number): boolean {
  return counts && author !== me && !recalled;
}

function calls(words: Pick<Message, 'mentions' | 'mention_all'>, author: number, me: number): boolean {
  return words.mentions.includes(me) || (words.mention_all && author !== me);
}
