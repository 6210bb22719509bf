/** The store as sync uses it: the state now, and one way to change it. */
import type { Store } from '../store/store';
import type { State } from '../store/state';

export class Memory {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  get state(): State {
    return this.#store.getState();
  }

  change(part: (state: State) => Partial<State>): void {
    this.#store.setState(part);
  }

  replace(state: State): void {
    this.#store.setState(state, true);
  }
}
