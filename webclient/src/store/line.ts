/** A line of the conversation list (会话列表), kept true event by event by the server's own formula. */
import type { CursorMoved, Event, Message, Summary } from '../protocol/generated';
import { edited, reacted, recalled, type Edited, type Recalled } from './message';

/** Unread is counted up to here and shown as 99+. */
export const UNREAD_LIMIT = 100;

export interface Line extends Summary {
  /** The event did not say enough to keep `unread` or `mentioned_nr` exact: the server must be asked (sync does). */
  readonly doubtful: boolean;
  /** Where `unread` and `mentioned_nr` are true: what happened up to there is counted, though it may still be on its way. */
  readonly countedAt: number;
}

/** The server's line in place of ours. My own cursor may be further than the server knows yet. */
export function adopted(held: Line | undefined, summary: Summary): Line {
  const fresh: Line = { ...summary, doubtful: false, countedAt: summary.seq };
  if (!held) return fresh;
  if (held.seq > summary.seq) return held;
  return held.read_nr > summary.read_nr ? { ...fresh, ...readUpTo(fresh, held.read_nr) } : fresh;
}

/** What an event of the conversation's own stream changes. */
export function appliedToLine(line: Line, event: Event, me: number): Line {
  return event.seq <= line.seq ? line : { ...line, ...changes(line, event, me), seq: event.seq };
}

/** My cursor, as the server tells it. What has happened since its numbers were true cannot be told from them. */
export function cursorMoved(line: Line, moved: CursorMoved): Line {
  if (moved.read_nr < line.read_nr) return line;
  if (moved.read_nr >= line.last_nr) return { ...line, ...allRead(line, moved.read_nr) };
  const { read_nr, unread, mentioned_nr, seq } = moved;
  return { ...line, read_nr, unread, mentioned_nr, doubtful: seq < line.seq, countedAt: Math.max(seq, line.seq) };
}

/** I have just read up to here; the server will be told. */
export function read(line: Line, nr: number): Line {
  return nr <= line.read_nr ? line : { ...line, ...readUpTo(line, nr) };
}

/** The formula, for whoever holds every message behind the cursor: beyond it, not mine, not recalled, of a kind that counts. */
export function counted(line: Line, messages: readonly Message[], me: number): Line {
  const beyond = messages.filter((message) => message.nr > line.read_nr);
  const unread = beyond.filter((message) => isUnread(message, me)).length;
  const calling = beyond.find((message) => !message.recalled && calls(message, message.author, me));
  const mentioned_nr = calling?.nr ?? null;
  return { ...line, unread: Math.min(unread, UNREAD_LIMIT), mentioned_nr, doubtful: false, countedAt: line.seq };
}

function readUpTo(line: Line, nr: number): Partial<Line> {
  return nr >= line.last_nr ? allRead(line, nr) : { read_nr: nr, doubtful: true };
}

function allRead(line: Line, read_nr: number): Partial<Line> {
  return { read_nr, unread: 0, mentioned_nr: null, doubtful: false, countedAt: line.seq };
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
    default:
      return {};
  }
}

function posted(line: Line, message: Message, me: number): Partial<Line> {
  if (message.nr <= line.read_nr) return {};
  const more = isUnread(message, me) ? 1 : 0;
  const called = calls(message, message.author, me) ? message.nr : null;
  return { unread: Math.min(line.unread + more, UNREAD_LIMIT), mentioned_nr: line.mentioned_nr ?? called };
}

function reworded(line: Line, change: Edited, me: number): Partial<Line> {
  if (change.nr <= line.read_nr) return {};
  if (calls(change, change.by, me)) return { mentioned_nr: Math.min(line.mentioned_nr ?? change.nr, change.nr) };
  return line.mentioned_nr === change.nr ? { doubtful: true } : {};
}

function withdrawn(line: Line, { nr, author, counts }: Recalled, me: number): Partial<Line> {
  if (nr <= line.read_nr) return {};
  const was = counts && author !== me;
  const hundred = was && line.unread === UNREAD_LIMIT; // or more: they are not counted further
  if (line.mentioned_nr === nr || hundred) return { doubtful: true };
  return { unread: line.unread - (was ? 1 : 0) };
}

/** The part of the formula that does not ask where the cursor stands. */
function isUnread({ counts, author, recalled }: Message, me: number): boolean {
  return counts && author !== me && !recalled;
}

function calls(words: Pick<Message, 'mentions' | 'mention_all'>, author: number, me: number): boolean {
  return words.mentions.includes(me) || (words.mention_all && author !== me);
}
