import type { SignInState } from '../../protocol/generated';
import { useSparseRows, type Ask, type SparseRows } from '../administration/people/use-sparse-rows';

export interface StatesFilter {
  /** Undefined: everybody I keep. */
  readonly unit: number | undefined;
  readonly text: string;
  /** Undefined: all. */
  readonly state: SignInState['state'] | undefined;
}

export type PeopleStates = SparseRows<SignInState>;

const askStates: Ask<StatesFilter, SignInState> = async (actions, { unit, text, state }, span) => {
  const where = { unit: unit ?? null, state: state ?? null, text };
  const outcome = await actions.ask({ do: 'code.people', ...where, ...span });
  return outcome.ok ? { ok: true, value: { rows: outcome.value.states, total: outcome.value.total } } : outcome;
};

/** Who can sign in and who cannot. */
export function usePeopleStates(filter: StatesFilter): PeopleStates {
  return useSparseRows(filter, askStates);
}
