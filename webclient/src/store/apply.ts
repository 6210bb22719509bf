/** What one event changes in the whole. Pure: the same events in the same order always make the same state. */
import type { Event, Message } from '../protocol/generated';
import { rowTold } from './boards';
import { changed, viewChanged, type Cards } from './cards';
import { appliedToLine, counted, cursorMoved, type Line } from './line';
import { dropped } from './outgoing';
import { appliedToPins } from './pins';
import { appliedToRoster } from './roster';
import { conversationAt } from './spot';
import { shelfTold } from './shelves';
import { withEntry, type State } from './state';
import { appliedToTimeline, reachesFrom, type Timeline } from './timeline';
import { appliedToTodo } from './todo';
import { appliedToTopics } from './topics';

/** The conversation a stream belongs to; null for `user:<id>` and for what a later server may invent. */
export function conversationOf(stream: string): number | null {
  const found = /^conversation:(\d+)$/.exec(stream);
  return found ? Number(found[1]) : null;
}

export function streamOf(conversation: number): string {
  return `conversation:${conversation}`;
}

export function apply(state: State, event: Event): State {
  const conversation = conversationOf(event.stream);
  return conversation === null ? appliedToMine(state, event) : appliedTo(state, conversation, event);
}

/** The line with its doubt settled, where the window in memory holds every message behind the cursor. */
export function settled(state: State, line: Line): Line {
  const timeline = state.timelines.get(line.conversation);
  const sure = timeline && timeline.seq <= line.seq && reachesFrom(timeline, line.read_nr);
  return line.doubtful && sure ? counted(line, timeline.messages, state.me?.person ?? 0) : line;
}

export function withLine(state: State, line: Line): State {
  return { ...state, lines: withEntry(state.lines, line.conversation, settled(state, line)) };
}

function appliedToMine(state: State, event: Event): State {
  if (event.type === 'todo.changed' || event.type === 'todo.moved')
    return { ...state, todo: appliedToTodo(state.todo, event) };
  if (event.type === 'handover.made') return { ...state, handover: event.data };
  if (event.type === 'card.view_changed') return { ...state, cards: viewChanged(state.cards, event.data) };
  if (event.type === 'preferences.changed') return { ...state, preferences: event.data.preferences };
  return event.type === 'cursor.moved' || event.type === 'mute.changed' ? appliedToMyLine(state, event) : state;
}

function appliedToMyLine(state: State, event: Extract<Event, { type: 'cursor.moved' | 'mute.changed' }>): State {
  const line = state.lines.get(event.data.conversation);
  if (!line) return state;
  return withLine(
    state,
    event.type === 'cursor.moved' ? cursorMoved(line, event.data) : { ...line, muted: event.data.muted },
  );
}

function appliedTo(state: State, conversation: number, event: Event): State {
  const timeline = state.timelines.get(conversation);
  const roster = state.rosters.get(conversation);
  const pins = state.pins.get(conversation);
  const line = state.lines.get(conversation);
  const me = state.me?.person ?? 0;
  const next: State = {
    ...state,
    timelines: timelinesAfter(state, conversation, event),
    topics: appliedToTopics(state.topics, conversation, event),
    pins: withEntry(state.pins, conversation, pins && appliedToPins(pins, event, timeline, me)),
    rosters: withEntry(state.rosters, conversation, roster && appliedToRoster(roster, event)),
    ...(event.type === 'message.posted' ? arrived(state, conversation, event.data) : {}),
    cards: cardsAfter(state, timeline, event),
    circles: circlesAfter(state, conversation, event),
    charters: chartersAfter(state, conversation, event),
    boards: boardsAfter(state, conversation, event),
    shelves: shelfTold(state.shelves, conversation, event),
  };
  return line ? withLine(next, appliedToLine(line, event, me)) : next;
}

/** Every window into the conversation, of the whole and of its topics. */
function timelinesAfter({ timelines, me }: State, conversation: number, event: Event): State['timelines'] {
  const here = [...timelines].filter(([spot]) => conversationAt(spot) === conversation);
  const held = event.type === 'message.moved' ? heldIn(timelines, conversation, event.data.nr) : undefined;
  return here.reduce<State['timelines']>(
    (all, [spot, timeline]) => withEntry(all, spot, appliedToTimeline(timeline, event, me?.person ?? 0, held)),
    timelines,
  );
}

/** The message in whatever window of its conversation holds it. */
export function heldIn(windows: State['timelines'], conversation: number, nr: number): Message | undefined {
  const here = [...windows].filter(([spot]) => conversationAt(spot) === conversation);
  return here.flatMap(([, { messages }]) => messages.filter((message) => message.nr === nr))[0];
}

/** What whoever looks at a charter or a board has to ask anew: who belongs there, and with which rights. */
const OF_CIRCLES: ReadonlySet<string> = new Set(['circle.moved', 'seat.taken', 'seat.left']);

function circlesAfter({ circles, me }: State, conversation: number, event: Event): State['circles'] {
  const mine = event.type === 'circle.changed' && event.data.affected.includes(me?.person ?? 0);
  return mine || OF_CIRCLES.has(event.type) ? withEntry(circles, conversation, event.seq) : circles;
}

function chartersAfter({ charters }: State, conversation: number, event: Event): State['charters'] {
  return event.type === 'circle.changed' ? withEntry(charters, conversation, event.data) : charters;
}

function boardsAfter({ boards }: State, conversation: number, event: Event): State['boards'] {
  return event.type === 'board.changed' ? rowTold(boards, conversation, event.data.row) : boards;
}

/** Faces of conversations that nobody here has opened come with their pages. */
function cardsAfter({ cards }: State, opened: Timeline | undefined, event: Event): Cards {
  return opened && event.type === 'card.changed' ? changed(cards, event.data) : cards;
}

/** A message that came is no longer on its way, and its author no longer typing it. */
function arrived(state: State, conversation: number, message: Message): Pick<State, 'outgoing' | 'typing'> {
  const typing = state.typing.get(conversation);
  return {
    outgoing: dropped(state.outgoing, conversation, message.client_id),
    typing: typing ? withEntry(state.typing, conversation, withEntry(typing, message.author, undefined)) : state.typing,
  };
}
