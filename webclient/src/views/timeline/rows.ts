import type { ConversationChanged, Message, Notice } from '../../protocol/generated';
import { daysBetween } from '../parts/time-words';

/** Messages of one sender within this time stand together. */
const TOGETHER = 5 * 60_000;

/** A message of mine that the server has not confirmed. */
export interface Unconfirmed {
  readonly client_id: string;
  readonly at: string;
}

/** One line of the timeline, in the order of the conversation. */
export type Row<P extends Unconfirmed> =
  | { readonly kind: 'begin'; readonly key: string }
  | { readonly kind: 'older'; readonly key: string }
  | { readonly kind: 'day'; readonly key: string; readonly at: Date }
  | { readonly kind: 'time'; readonly key: string; readonly at: Date }
  | { readonly kind: 'unread'; readonly key: string }
  | {
      readonly kind: 'notice';
      readonly key: string;
      readonly notice: Notice;
      readonly rulesBefore: ConversationChanged | undefined;
    }
  | { readonly kind: 'recalled'; readonly key: string; readonly message: Message }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: Message;
      readonly first: boolean;
      readonly last: boolean;
    }
  | {
      readonly kind: 'pending';
      readonly key: string;
      readonly pending: P;
      readonly first: boolean;
      readonly last: boolean;
    };

export interface Stretch<P extends Unconfirmed> {
  readonly me: number;
  readonly messages: readonly Message[];
  readonly notices: readonly Notice[];
  readonly pending: readonly P[];
  /** Messages after this number are new; undefined draws no line. */
  readonly readNr: number | undefined;
  readonly moreBefore: boolean;
}

type Said<P> =
  | { readonly author: number; readonly at: Date; readonly message: Message; readonly seq: number }
  | { readonly author: number; readonly at: Date; readonly pending: P }
  | { readonly at: Date; readonly notice: Notice; readonly seq: number };

/** The lines to draw: days, gaps, the unread line, and who stands together with whom. */
export function rowsOf<P extends Unconfirmed>(stretch: Stretch<P>): readonly Row<P>[] {
  const rows: Row<P>[] = [{ kind: stretch.moreBefore ? 'older' : 'begin', key: 'top' }];
  let before: Said<P> | undefined;
  let rules: ConversationChanged | undefined;
  const said = inOrder(stretch);
  const firstNew = said.find((one) => isNew(one, stretch));
  for (const one of said) {
    const marks = [...markBetween<P>(before, one), ...(one === firstNew ? [unread] : [])];
    rows.push(...marks, rowOf(one, marks.length === 0 && together(before, one), rules));
    rules = rulesOf(one) ?? rules;
    before = one;
  }
  return closed(rows);
}

const unread = { kind: 'unread', key: 'unread' } as const;

function inOrder<P extends Unconfirmed>({ me, messages, notices, pending }: Stretch<P>): readonly Said<P>[] {
  const stored = [
    ...messages.map((message) => ({ author: message.author, at: new Date(message.at), message, seq: message.seq })),
    ...notices.map((notice) => ({ at: new Date(notice.event.at), notice, seq: notice.seq })),
  ].sort((a, b) => a.seq - b.seq);
  return [...stored, ...pending.map((one) => ({ author: me, at: new Date(one.at), pending: one }))];
}

function markBetween<P extends Unconfirmed>(before: Said<P> | undefined, said: Said<P>): readonly Row<P>[] {
  const at = said.at.getTime();
  if (!before || daysBetween(before.at, said.at) > 0) return [{ kind: 'day', key: `day ${at}`, at: said.at }];
  const quiet = at - before.at.getTime() >= TOGETHER;
  return quiet && !('notice' in said) ? [{ kind: 'time', key: `time ${at}`, at: said.at }] : [];
}

function isNew<P extends Unconfirmed>(said: Said<P>, { me, readNr }: Stretch<P>): boolean {
  return readNr !== undefined && 'message' in said && said.message.nr > readNr && said.author !== me;
}

function together<P extends Unconfirmed>(before: Said<P> | undefined, said: Said<P>): boolean {
  if (!before || !('author' in before) || !('author' in said) || before.author !== said.author) return false;
  return !('message' in before && before.message.recalled);
}

function rowOf<P extends Unconfirmed>(
  said: Said<P>,
  joined: boolean,
  rulesBefore: ConversationChanged | undefined,
): Row<P> {
  if ('notice' in said) return { kind: 'notice', key: `notice ${said.seq}`, notice: said.notice, rulesBefore };
  if ('pending' in said)
    return { kind: 'pending', key: said.pending.client_id, pending: said.pending, first: !joined, last: true };
  const { message } = said;
  if (message.recalled) return { kind: 'recalled', key: message.client_id, message };
  return { kind: 'message', key: message.client_id, message, first: !joined, last: true };
}

function rulesOf<P>(said: Said<P>): ConversationChanged | undefined {
  return 'notice' in said && said.notice.event.type === 'conversation.changed' ? said.notice.event : undefined;
}

/** Only the lowest of those who stand together is the last. */
function closed<P extends Unconfirmed>(rows: readonly Row<P>[]): readonly Row<P>[] {
  return rows.map((row, index) => {
    const next = rows[index + 1];
    const goesOn = next && (next.kind === 'message' || next.kind === 'pending') && !next.first;
    return goesOn && (row.kind === 'message' || row.kind === 'pending') ? { ...row, last: false } : row;
  });
}
