/** Whether a message that came is worth a ring. Pure: the rules of 免打扰, 只提醒@我 and 勿扰时段 in one place. */
import type { Message, QuietHours } from '../protocol/generated';
import type { State } from './state';
import { isBeyond } from './unread';

export interface Arrived {
  readonly conversation: number;
  readonly message: Message;
}

/** Older than this one has been away, and the number on the list says enough. */
const YOUNG_MS = 5 * 60_000;

/** How a conversation rings: always, when I am called, or (免打扰) when I am called by name. */
export type Level = 'all' | 'mentions' | 'muted';

export function levelOf(state: State, conversation: number): Level {
  if (state.lines.get(conversation)?.muted === true) return 'muted';
  return state.preferences.only_mentions.includes(conversation) ? 'mentions' : 'all';
}

/** `now`: our clock, which says both how old the message is and what time it is here. */
export function rings(state: State, { conversation, message }: Arrived, now: Date): boolean {
  const line = state.lines.get(conversation);
  const isYoung = now.getTime() + state.clockOffset - Date.parse(message.at) <= YOUNG_MS;
  if (!line || !isYoung || isQuiet(state.preferences.quiet, now)) return false;
  return isUnread(message, state.me?.person) && isBeyond(line, message) && isHeard(state, conversation, message);
}

/** Whether this is a moment of the hours in which nothing rings; they may go over midnight. */
export function isQuiet({ begins, ends }: QuietHours, now: Date): boolean {
  const minute = now.getHours() * 60 + now.getMinutes();
  if (begins === ends) return false;
  return begins < ends ? minute >= begins && minute < ends : minute >= begins || minute < ends;
}

function isUnread({ counts, author, recalled }: Message, me: number | undefined): boolean {
  return counts && author !== me && !recalled;
}

function isHeard(state: State, conversation: number, { mentions, mention_all }: Message): boolean {
  const named = mentions.includes(state.me?.person ?? 0);
  switch (levelOf(state, conversation)) {
    case 'all':
      return true;
    case 'mentions':
      return named || mention_all;
    case 'muted':
      return named;
  }
}
