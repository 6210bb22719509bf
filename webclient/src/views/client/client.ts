import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { State } from '../../store/state';
import type { Actions, Client } from '../../sync/actions';

export const ClientContext = createContext<Client | undefined>(undefined);

function useClient(): Client {
  const client = use(ClientContext);
  if (!client) throw new Error('no ClientContext above this view');
  return client;
}

/** What one may ask for. */
export function useActions(): Actions {
  return useClient().actions;
}

/** A part of the state; draws again when that part is another one. */
export function useKnown<T>(part: (state: State) => T): T {
  return useStore(useClient().store, part);
}

/** The same for a part that is built anew each time: arrays and objects are compared one level deep. */
export function useKnownParts<T>(parts: (state: State) => T): T {
  return useStore(useClient().store, useShallow(parts));
}

/** The state at the moment of asking, without drawing again when it changes. */
export function useStateNow(): () => State {
  return useClient().store.getState;
}
