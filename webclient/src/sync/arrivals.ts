/** Messages that have just come, for whoever calls attention to them. Told once each, after the state holds them. */
import type { Event } from '../protocol/generated';
import { conversationOf } from '../store/apply';
import type { Arrived } from '../store/ringing';
import type { Cancel } from './ports';

export class Arrivals {
  readonly #listeners = new Set<(arrived: readonly Arrived[]) => void>();

  listen(listener: (arrived: readonly Arrived[]) => void): Cancel {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  heard(events: readonly Event[]): void {
    if (this.#listeners.size === 0) return;
    const arrived = events.flatMap((event): readonly Arrived[] => {
      const conversation = event.type === 'message.posted' ? conversationOf(event.stream) : null;
      return event.type === 'message.posted' && conversation !== null ? [{ conversation, message: event.data }] : [];
    });
    if (arrived.length > 0) for (const listener of this.#listeners) listener(arrived);
  }
}
