/** 时间线: the stretch of a conversation, or of one topic of it, that is in memory, a window without holes. */
import type { Event, Message, Notice, Page } from '../protocol/generated';
import { edited, moved, newer, reacted, recalled, type Moved } from './message';

/** No more than this stays in memory of one conversation; the far end gives way. */
export const WINDOW = 400;
/** Events kept while a page is on its way. More than that, and the window simply does not reach the end. */
const WAITING = 1_000;

export type Loading = 'no' | 'before' | 'after' | 'whole';

export interface Timeline {
  /** 话题: of this topic alone (0: what stands outside all); undefined: of everything. */
  readonly topic: number | undefined;
  /** A message was moved here that nobody here holds: the window is to be asked for anew (sync does). */
  readonly stale: boolean;
  /** By nr, oldest first. Within the window none is missing. */
  readonly messages: readonly Message[];
  /** By seq, oldest first, of the same stretch. */
  readonly notices: readonly Notice[];
  readonly moreBefore: boolean;
  /** False: the window ends at the newest message and grows with the conversation. */
  readonly moreAfter: boolean;
  readonly loading: Loading;
  /** The reader is at the bottom. */
  readonly following: boolean;
  /** The newest position that a page in it showed; events up to there may still be on their way. */
  readonly seq: number;
  /** My cursor when the conversation was opened, where the unread line is drawn; null: nothing was unread. */
  readonly unreadAfter: number | null;
  /** What happened while a page was on its way: that page may be older. */
  readonly sinceAsked: readonly Event[];
}

export function opened(unreadAfter: number | null, topic?: number): Timeline {
  return {
    topic,
    stale: false,
    messages: [],
    notices: [],
    moreBefore: true,
    moreAfter: true,
    loading: 'no',
    following: unreadAfter === null,
    seq: 0,
    unreadAfter,
    sinceAsked: [],
  };
}

/** A page is being asked for. */
export function asking(timeline: Timeline, loading: Loading): Timeline {
  return { ...timeline, loading, sinceAsked: [] };
}

/** The page that was asked for could not be had. */
export function unanswered(timeline: Timeline): Timeline {
  return { ...timeline, loading: 'no', sinceAsked: [] };
}

/** The page that was asked for, and what happened meanwhile. */
export function withPage(timeline: Timeline, page: Page, me: number): Timeline {
  const joined = { ...join(timeline, page), loading: 'no' as const, sinceAsked: [] };
  const later = timeline.sinceAsked.filter((event) => event.seq > page.seq);
  const grown = later.reduce<Timeline>((held, event) => appliedToTimeline(held, event, me), {
    ...joined,
    stale: timeline.loading === 'whole' ? false : timeline.stale,
    seq: Math.max(timeline.seq, page.seq),
  });
  return timeline.sinceAsked.length >= WAITING ? { ...grown, moreAfter: true } : grown;
}

/** `held`: the message that was moved, where any window of the conversation holds it. */
export function appliedToTimeline(timeline: Timeline, event: Event, me: number, held?: Message): Timeline {
  const changed = event.type === 'message.moved' ? carried(timeline, event.data, held) : happened(timeline, event, me);
  if (changed.loading === 'no' || changed.sinceAsked.length >= WAITING) return changed;
  return { ...changed, sinceAsked: [...changed.sinceAsked, event] };
}

/** The reader came to the bottom or left it. */
export function following(timeline: Timeline, atEnd: boolean): Timeline {
  return timeline.following === atEnd ? timeline : { ...timeline, following: atEnd };
}

/** Whether every message beyond `nr` is in the window. */
export function reachesFrom(timeline: Timeline, nr: number): boolean {
  if (timeline.moreAfter) return false;
  const first = timeline.messages[0];
  return !timeline.moreBefore || (first !== undefined && first.nr <= nr + 1);
}

function happened(timeline: Timeline, event: Event, me: number): Timeline {
  switch (event.type) {
    case 'message.posted':
      return grown(timeline, event.data);
    case 'message.edited':
      return mapped(timeline, (message) => edited(message, event.data));
    case 'message.recalled':
      return mapped(timeline, (message) => recalled(message, event.data));
    case 'message.reacted':
      return mapped(timeline, (message) => reacted(message, event, me));
    case 'member.joined':
    case 'member.left':
    case 'member.role_changed':
    case 'seat.taken':
    case 'seat.left':
    case 'conversation.changed':
    case 'message.pinned':
    case 'message.unpinned':
    case 'circle.moved':
    case 'circle.expiring':
    case 'topic.opened':
    case 'topic.renamed':
    case 'topic.closed':
    case 'topic.reopened':
      return noticed(timeline, { seq: event.seq, event: noticeOf(event) });
    default:
      return timeline;
  }
}

type NoticeEvent = Extract<Event, { type: Notice['event']['type'] }>;

function noticeOf(event: NoticeEvent): Notice['event'] {
  switch (event.type) {
    case 'member.joined':
      return { type: event.type, ...event.data };
    case 'member.left':
      return { type: event.type, ...event.data };
    case 'member.role_changed':
      return { type: event.type, ...event.data };
    case 'seat.taken':
      return { type: event.type, ...event.data };
    case 'seat.left':
      return { type: event.type, ...event.data };
    case 'message.pinned':
      return { type: event.type, ...event.data };
    case 'message.unpinned':
      return { type: event.type, ...event.data };
    case 'conversation.changed':
      return { type: event.type, ...event.data };
    case 'circle.moved':
      return { type: event.type, ...event.data };
    case 'circle.expiring':
      return { type: event.type, ...event.data };
    case 'topic.opened':
      return { type: event.type, ...event.data };
    case 'topic.renamed':
      return { type: event.type, ...event.data };
    case 'topic.closed':
      return { type: event.type, ...event.data };
    case 'topic.reopened':
      return { type: event.type, ...event.data };
  }
}

function grown(timeline: Timeline, message: Message): Timeline {
  const { messages, following } = timeline;
  if (!isNews(timeline, message)) return timeline;
  if (!isNext(timeline, message) || (messages.length >= WINDOW && !following)) return { ...timeline, moreAfter: true };
  return withoutOldest({ ...timeline, messages: [...messages, message] });
}

function isNews(timeline: Timeline, message: Message): boolean {
  const last = timeline.messages.at(-1);
  return !timeline.moreAfter && !(last && message.nr <= last.nr) && isOf(timeline, message.topic);
}

/** The numbers of a topic have gaps. */
function isNext({ messages, topic }: Timeline, message: Message): boolean {
  const last = messages.at(-1);
  return topic !== undefined || !last || message.nr === last.nr + 1;
}

function isOf(timeline: Timeline, topic = 0): boolean {
  return timeline.topic === undefined || timeline.topic === topic;
}

/** The message comes into this topic, goes from it, or only bears another name from now on. */
function carried(timeline: Timeline, change: Moved, held: Message | undefined): Timeline {
  if (timeline.topic === undefined) return mapped(timeline, (message) => moved(message, change));
  const others = timeline.messages.filter((message) => message.nr !== change.nr);
  if (timeline.topic !== change.topic)
    return others.length === timeline.messages.length ? timeline : { ...timeline, messages: others };
  if (!reaches(timeline, change.nr)) return timeline;
  if (!held) return { ...timeline, stale: true };
  return { ...timeline, messages: union(others, [moved(held, change)]) };
}

/** Whether this number lies within the window, or at an end that is the end. */
function reaches({ messages, moreBefore, moreAfter }: Timeline, nr: number): boolean {
  const [first, last] = [messages[0], messages.at(-1)];
  if (!first || !last) return !moreBefore && !moreAfter;
  return (nr > first.nr || !moreBefore) && (nr < last.nr || !moreAfter);
}

/** Of a topic alone: what became of itself. */
function isNoted(timeline: Timeline, { event }: Notice): boolean {
  return timeline.topic === undefined || ('topic' in event && event.topic.nr === timeline.topic);
}

function noticed(timeline: Timeline, notice: Notice): Timeline {
  if (!isNoted(timeline, notice)) return timeline;
  if (timeline.moreAfter || timeline.notices.some((held) => held.seq === notice.seq)) return timeline;
  return { ...timeline, notices: inOrder([...timeline.notices, notice]) };
}

function mapped(timeline: Timeline, change: (message: Message) => Message): Timeline {
  const messages = timeline.messages.map(change);
  return messages.some((message, i) => message !== timeline.messages[i]) ? { ...timeline, messages } : timeline;
}

function join(timeline: Timeline, page: Page): Timeline {
  switch (timeline.loading) {
    case 'before':
      return withoutNewest({
        ...timeline,
        messages: union(page.messages, timeline.messages),
        notices: unionOfNotices(page.notices, timeline.notices),
        moreBefore: page.more_before,
      });
    case 'after':
      return withoutOldest({
        ...timeline,
        messages: union(timeline.messages, page.messages),
        notices: unionOfNotices(timeline.notices, page.notices),
        moreAfter: page.more_after,
      });
    default:
      return {
        ...timeline,
        messages: page.messages,
        notices: page.notices,
        moreBefore: page.more_before,
        moreAfter: page.more_after,
      };
  }
}

function withoutOldest(timeline: Timeline): Timeline {
  const messages = timeline.messages.slice(-WINDOW);
  const first = messages[0];
  if (!first || messages.length === timeline.messages.length) return timeline;
  const notices = timeline.notices.filter((notice) => notice.seq > first.seq);
  return { ...timeline, messages, notices, moreBefore: true };
}

function withoutNewest(timeline: Timeline): Timeline {
  const messages = timeline.messages.slice(0, WINDOW);
  const last = messages.at(-1);
  if (!last || messages.length === timeline.messages.length) return timeline;
  const notices = timeline.notices.filter((notice) => notice.seq < last.seq);
  return { ...timeline, messages, notices, moreAfter: true };
}

function union(one: readonly Message[], other: readonly Message[]): readonly Message[] {
  const byNr = new Map<number, Message>();
  for (const message of [...one, ...other]) {
    const held = byNr.get(message.nr);
    byNr.set(message.nr, held ? newer(held, message) : message);
  }
  return [...byNr.values()].sort((a, b) => a.nr - b.nr);
}

function unionOfNotices(one: readonly Notice[], other: readonly Notice[]): readonly Notice[] {
  return inOrder([...new Map([...one, ...other].map((notice) => [notice.seq, notice])).values()]);
}

function inOrder(notices: readonly Notice[]): readonly Notice[] {
  return [...notices].sort((a, b) => a.seq - b.seq);
}
