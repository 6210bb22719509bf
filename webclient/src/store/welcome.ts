/** The server's greeting laid over what we hold: the same for a first visit and for coming back. */
import type { Summary, Welcome } from '../protocol/generated';
import { conversationOf, withLine } from './apply';
import { adopted } from './line';
import { withoutSpots } from './spot';
import { withEntry, type State } from './state';

/** `now`: our clock at this moment. */
export function welcomed(state: State, welcome: Welcome, now: number): State {
  const { me, limits, full, conversations, people } = welcome;
  const known = new Map([...state.people, ...people.map((card) => [card.person, card] as const), [me.person, me]]);
  const stale = [...welcome.gone, ...Object.keys(welcome.reset)].map(conversationOf).filter((one) => one !== null);
  const kept = stale.reduce((rest, conversation) => withoutHistory(rest, conversation), state);
  const listed: State = {
    ...kept,
    session: 'signed_in',
    me,
    limits,
    people: known,
    clockOffset: Date.parse(welcome.now) - now,
    listed: true,
  };
  const merged = conversations.reduce(withSummary, listed);
  return full ? onlyThese(merged, new Set(conversations.map(({ conversation }) => conversation))) : merged;
}

export function withSummary(state: State, summary: Summary): State {
  return withLine(state, adopted(state.lines.get(summary.conversation), summary));
}

/** I belong there no longer: nothing of it stays. */
export function without(state: State, conversation: number): State {
  return {
    ...withoutHistory(state, conversation),
    typing: withEntry(state.typing, conversation, undefined),
    drafts: withoutSpots(state.drafts, conversation),
    outgoing: withEntry(state.outgoing, conversation, undefined),
  };
}

function withoutHistory(state: State, conversation: number): State {
  return {
    ...state,
    lines: withEntry(state.lines, conversation, undefined),
    timelines: withoutSpots(state.timelines, conversation),
    topics: withEntry(state.topics, conversation, undefined),
    pins: withEntry(state.pins, conversation, undefined),
    rosters: withEntry(state.rosters, conversation, undefined),
  };
}

function onlyThese(state: State, mine: ReadonlySet<number>): State {
  const others = [...state.lines.keys()].filter((conversation) => !mine.has(conversation));
  return others.reduce(without, state);
}
