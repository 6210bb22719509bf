import type { PersonRow } from '../../../protocol/generated';
import { useSparseRows, type Ask, type SparseRows } from './use-sparse-rows';

export interface PeopleFilter {
  /** Undefined: everybody I keep. */
  readonly unit: number | undefined;
  readonly below: boolean;
  readonly text: string;
  readonly state: 'active' | 'inactive' | 'all';
}

export type People = SparseRows<PersonRow>;

const askPeople: Ask<PeopleFilter, PersonRow> = async (actions, { unit, ...sieve }, span) => {
  const outcome = await actions.ask({ do: 'administration.people', unit: unit ?? null, ...sieve, ...span });
  return outcome.ok ? { ok: true, value: { rows: outcome.value.persons, total: outcome.value.total } } : outcome;
};

/** The people I keep. */
export function usePeople(filter: PeopleFilter): People {
  return useSparseRows(filter, askPeople);
}
