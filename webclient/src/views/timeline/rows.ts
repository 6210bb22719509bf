import type { ConversationChanged, Message, Notice } from '../../protocol/generated';
import type { Entry } from '../../store/select';
import type { Outgoing } from '../../store/outgoing';
import { daysBetween } from '../parts/time-words';

/** Messages of one sender within this time stand together. */
const TOGETHER = 5 * 60_000;

/** What stands above a line: a new day, a pause, where the unread begins. */
export type Mark = { readonly kind: 'day' | 'time'; readonly at: Date } | { readonly kind: 'unread' };

interface Placed {
  readonly key: string;
  readonly marks: readonly Mark[];
}

/** `first` and `last` of those who stand together. */
interface Together extends Placed {
  readonly first: boolean;
  readonly last: boolean;
}

export interface MessageLine extends Together {
  readonly kind: 'message';
  readonly message: Message;
}

export interface OutgoingLine extends Together {
  readonly kind: 'outgoing';
  readonly outgoing: Outgoing;
}

export interface NoticeLine extends Placed {
  readonly kind: 'notice';
  readonly notice: Notice;
  /** The rules before this change of them, where the stretch on hand tells. */
  readonly rulesBefore: ConversationChanged | undefined;
}

/** One line of the timeline. */
export type Row =
  | (Placed & { readonly kind: 'begin' })
  | (Placed & { readonly kind: 'recalled'; readonly message: Message })
  | NoticeLine
  | MessageLine
  | OutgoingLine;

export interface Stretch {
  readonly me: number;
  readonly entries: readonly Entry[];
  /** Messages after this number are new; null draws no line. */
  readonly unreadAfter: number | null;
  readonly moreBefore: boolean;
}

/** The lines to draw: days, pauses, the unread line, and who stands together with whom. */
export function rowsOf(stretch: Stretch): readonly Row[] {
  const rows: Row[] = stretch.moreBefore ? [] : [{ kind: 'begin', key: 'begin', marks: [] }];
  const firstNew = stretch.entries.find((one) => isNew(one, stretch));
  let before: Entry | undefined;
  let rules: ConversationChanged | undefined;
  for (const one of stretch.entries) {
    const marks = [...marksBetween(before, one), ...(one === firstNew ? [{ kind: 'unread' } as const] : [])];
    const first = marks.length > 0 || !together(before, one, stretch.me);
    rows.push(rowOf(one, marks, first, rules));
    rules = rulesOf(one) ?? rules;
    before = one;
  }
  return closed(rows);
}

function marksBetween(before: Entry | undefined, entry: Entry): readonly Mark[] {
  const at = momentOf(entry);
  if (!before || daysBetween(momentOf(before), at) > 0) return [{ kind: 'day', at }];
  const quiet = at.getTime() - momentOf(before).getTime() >= TOGETHER;
  return quiet && entry.kind !== 'notice' ? [{ kind: 'time', at }] : [];
}

function momentOf(entry: Entry): Date {
  switch (entry.kind) {
    case 'message':
      return new Date(entry.message.at);
    case 'notice':
      return new Date(entry.notice.event.at);
    case 'outgoing':
      return new Date(entry.outgoing.at);
    default:
      return entry satisfies never;
  }
}

function isNew(entry: Entry, { me, unreadAfter }: Stretch): boolean {
  if (entry.kind !== 'message' || unreadAfter === null) return false;
  return entry.message.nr > unreadAfter && entry.message.author !== me;
}

function together(before: Entry | undefined, entry: Entry, me: number): boolean {
  if (!before || (before.kind === 'message' && before.message.recalled)) return false;
  const author = authorOf(entry, me);
  return (
    author !== undefined && author === authorOf(before, me) && sameVoice(before, entry) && sameTopic(before, entry)
  );
}

/** Whether both were said in the same position, and by the same bot or by none; what is on its way has not been signed yet. */
function sameVoice(before: Entry, entry: Entry): boolean {
  if (before.kind !== 'message' || entry.kind !== 'message') return true;
  const { message } = entry;
  return (
    (before.message.signature ?? '') === (message.signature ?? '') && (before.message.via ?? '') === (message.via ?? '')
  );
}

function sameTopic(before: Entry, entry: Entry): boolean {
  return topicOf(before) === topicOf(entry);
}

/** 话题, 0 outside all of them. */
function topicOf(entry: Entry): number {
  if (entry.kind === 'message') return entry.message.topic ?? 0;
  return entry.kind === 'outgoing' ? (entry.outgoing.topic ?? 0) : 0;
}

function authorOf(entry: Entry, me: number): number | undefined {
  if (entry.kind === 'message') return entry.message.author;
  return entry.kind === 'outgoing' ? me : undefined;
}

function rowOf(
  entry: Entry,
  marks: readonly Mark[],
  first: boolean,
  rulesBefore: ConversationChanged | undefined,
): Row {
  const { key } = entry;
  if (entry.kind === 'notice') return { kind: 'notice', key, marks, notice: entry.notice, rulesBefore };
  if (entry.kind === 'outgoing') return { kind: 'outgoing', key, marks, outgoing: entry.outgoing, first, last: true };
  const { message } = entry;
  if (message.recalled) return { kind: 'recalled', key, marks, message };
  return { kind: 'message', key, marks, message, first, last: true };
}

function rulesOf(entry: Entry): ConversationChanged | undefined {
  return entry.kind === 'notice' && entry.notice.event.type === 'conversation.changed' ? entry.notice.event : undefined;
}

/** Only the lowest of those who stand together is the last. */
function closed(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => {
    const next = rows[index + 1];
    const goesOn = next && isSaid(next) && !next.first;
    return goesOn && isSaid(row) ? { ...row, last: false } : row;
  });
}

function isSaid(row: Row): row is MessageLine | OutgoingLine {
  return row.kind === 'message' || row.kind === 'outgoing';
}
