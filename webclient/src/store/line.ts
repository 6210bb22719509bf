/** A line of the conversation list (会话列表), kept true event by event by the server's own formula. */
import type { CursorMoved, Event, Message, Summary } from '../protocol/generated';
import { edited, recalled, type Edited, type Recalled } from './message';

/** Unread is counted up to here and shown as 99+. */
export const UNREAD_LIMIT = 100;

export interface Line extends Summary {
  /** The event did not say enough to keep `unread` or `mentioned_nr` exact: the server must be asked (sync does). */
  readonly doubtful: boolean;
}

/** The server's line in place of ours. My own cursor may be further than the server knows yet. */
export function adopted(held: Line | undefined, summary: Summary): Line {
  const fresh: Line = { ...summary, doubtful: false };
  if (!held) return fresh;
  if (held.seq > summary.seq) return held;
  return held.read_nr > summary.read_nr ? { ...fresh, ...readUpTo(fresh, held.read_nr) } : fresh;
}

/** What an event of the conversation's own stream changes. */
export function appliedToLine(line: Line, event: Event, me: number): Line {
  return event.seq <= line.seq ? line : { ...line, ...changes(line, event, me), seq: event.seq };
}

/** My cursor, as the server tells it. Its number is true at a moment we cannot name, unless nothing is left unread. */
export function cursorMoved(line: Line, moved: CursorMoved): Line {
  if (moved.read_nr < line.read_nr) return line;
  if (moved.read_nr >= line.last_nr) return { ...line, ...allRead(moved.read_nr) };
  const { read_nr, unread, mentioned_nr } = moved;
  return { ...line, read_nr, unread, mentioned_nr, doubtful: true };
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
  return { ...line, unread: Math.min(unread, UNREAD_LIMIT), mentioned_nr, doubtful: false };
}

function readUpTo(line: Line, nr: number): Partial<Line> {
  return nr >= line.last_nr ? allRead(nr) : { read_nr: nr, doubtful: true };
}

function allRead(read_nr: number): Partial<Line> {
  return { read_nr, unread: 0, mentioned_nr: null, doubtful: false };
}

function changes(line: Line, event: Event, me: number): Partial<Line> {
  switch (event.type) {
    case 'message.posted':
      return posted(line, event.data, me);
    case 'message.edited':
      return reworded(line, event.data, me);
    case 'message.recalled':
      return withdrawn(line, event.data, me);
    case 'member.joined':
      return { members: line.members + event.data.members.length };
    case 'member.left':
      return { members: line.members - 1 };
    case 'member.role_changed':
      return event.data.person === me ? { role: event.data.role } : {};
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

function posted(line: Line, message: Message, me: number): Partial<Line> {
  const here = { last: message, last_nr: message.nr, at: message.at };
  if (message.nr <= line.read_nr) return here;
  const more = isUnread(message, me) ? 1 : 0;
  const called = calls(message, message.author, me) ? message.nr : null;
  return {
    ...here,
    unread: Math.min(line.unread + more, UNREAD_LIMIT),
    mentioned_nr: line.mentioned_nr ?? called,
  };
}

function reworded(line: Line, change: Edited, me: number): Partial<Line> {
  const last = line.last && edited(line.last, change);
  if (change.nr <= line.read_nr) return { last };
  if (calls(change, change.by, me)) return { last, mentioned_nr: Math.min(line.mentioned_nr ?? change.nr, change.nr) };
  return line.mentioned_nr === change.nr ? { last, doubtful: true } : { last };
}

/** The event does not say whose message it was: what that does to unread is known only where nothing was unread. */
function withdrawn(line: Line, change: Recalled, me: number): Partial<Line> {
  return { last: line.last && recalled(line.last, change), ...withoutUnread(line, change.nr, me) };
}

function withoutUnread(line: Line, nr: number, me: number): Partial<Line> {
  if (line.mentioned_nr === nr) return { doubtful: true };
  if (nr <= line.read_nr || line.unread === 0) return {};
  if (line.last?.nr !== nr || line.unread === UNREAD_LIMIT) return { doubtful: true };
  return { unread: line.unread - (isUnread(line.last, me) ? 1 : 0) };
}

/** The part of the formula that does not ask where the cursor stands. */
function isUnread({ counts, author, recalled }: Message, me: number): boolean {
  return counts && author !== me && !recalled;
}

function calls(words: Pick<Message, 'mentions' | 'mention_all'>, author: number, me: number): boolean {
  return words.mentions.includes(me) || (words.mention_all && author !== me);
}
