/** What has just come and calls for attention, for whoever calls it. Told once each, after the state holds it. */
import type { Event } from '../protocol/generated';
import { conversationOf } from '../store/apply';
import type { Arrived } from '../store/ringing';
import type { TodoChanged } from '../store/todo';
import type { Actions } from './actions';
import type { Cancel } from './ports';

export class Arrivals {
  readonly #messages = new Ears<Arrived>();
  readonly #urges = new Ears<TodoChanged>();

  acts(): Pick<Actions, 'onArrival' | 'onUrge'> {
    return {
      onArrival: (listener) => this.#messages.listen(listener),
      onUrge: (listener) => this.#urges.listen(listener),
    };
  }

  heard(events: readonly Event[]): void {
    this.#messages.tell(events.flatMap(messageOf));
    this.#urges.tell(events.flatMap(urgeOf));
  }
}

class Ears<T> {
  readonly #listeners = new Set<(come: readonly T[]) => void>();

  listen(listener: (come: readonly T[]) => void): Cancel {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(come: readonly T[]): void {
    if (come.length > 0) for (const listener of this.#listeners) listener(come);
  }
}

function messageOf(event: Event & { readonly stream: string }): readonly Arrived[] {
  const conversation = event.type === 'message.posted' ? conversationOf(event.stream) : null;
  return event.type === 'message.posted' && conversation !== null ? [{ conversation, message: event.data }] : [];
}

function urgeOf(event: Event): readonly TodoChanged[] {
  return event.type === 'todo.changed' && event.data.urged.length > 0 ? [event.data] : [];
}
