/** The one place where the state is kept. What changes it is pure; this only remembers and tells. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { EMPTY, type State } from './state';

export type Store = StoreApi<State>;

export function newStore(): Store {
  return createStore<State>()(() => EMPTY);
}
