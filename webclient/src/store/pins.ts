/** 置顶消息: what stands at the top of a conversation, kept true event by event. */
import type { Event, Pinned, Pins as Listed } from '../protocol/generated';
import { edited, moved, reacted, recalled } from './message';
import type { Timeline } from './timeline';

export interface Pins {
  /** The latest first. */
  readonly pins: readonly Pinned[];
  readonly seq: number;
  /** Not asked for yet, or a message was pinned that is not in the window: the server must be asked (sync does). */
  readonly missing: boolean;
  /** What happened while it was asked: the answer may be older. */
  readonly sinceAsked: readonly Event[];
}

export const UNKNOWN: Pins = { pins: [], seq: 0, missing: true, sinceAsked: [] };

/** The server's answer, and what happened since. */
export function listed(held: Pins, { pins, seq }: Listed, timeline: Timeline | undefined, me: number): Pins {
  const fresh: Pins = { pins, seq, missing: false, sinceAsked: [] };
  return held.sinceAsked.reduce((now, event) => appliedToPins(now, event, timeline, me), fresh);
}

export function appliedToPins(held: Pins, event: Event, timeline: Timeline | undefined, me: number): Pins {
  const change = event.seq <= held.seq ? {} : happened(held, event, timeline, me);
  if (Object.keys(change).length === 0) return held;
  const sinceAsked = held.missing ? [...held.sinceAsked, event] : held.sinceAsked;
  return { ...held, ...change, seq: event.seq, sinceAsked };
}

function happened(held: Pins, event: Event, timeline: Timeline | undefined, me: number): Partial<Pins> {
  switch (event.type) {
    case 'message.pinned':
      return pinned(held, event.data, timeline);
    case 'message.unpinned':
      return without(held, event.data.nr);
    case 'message.recalled':
      return { pins: mapped(without(held, event.data.nr).pins, (message) => recalled(message, event.data)) };
    case 'message.edited':
      return { pins: mapped(held.pins, (message) => edited(message, event.data)) };
    case 'message.moved':
      return { pins: mapped(held.pins, (message) => moved(message, event.data)) };
    case 'message.reacted':
      return { pins: mapped(held.pins, (message) => reacted(message, event, me)) };
    default:
      return {};
  }
}

function pinned(
  held: Pins,
  { nr, by, at }: Extract<Event, { type: 'message.pinned' }>['data'],
  timeline: Timeline | undefined,
): Partial<Pins> {
  const message = timeline?.messages.find((one) => one.nr === nr);
  return message ? { pins: [{ message, by, at }, ...without(held, nr).pins] } : { missing: true };
}

function without(held: Pins, nr: number): Pick<Pins, 'pins'> {
  return { pins: held.pins.filter(({ message }) => message.nr !== nr) };
}

function mapped(pins: readonly Pinned[], change: (message: Pinned['message']) => Pinned['message']): readonly Pinned[] {
  return pins.map((one) => ({ ...one, message: change(one.message) }));
}
