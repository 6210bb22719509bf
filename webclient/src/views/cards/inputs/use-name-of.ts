import { useEffect } from 'react';
import { useActions, useKnown } from '../../client/client';
import { useUnits } from '../../directory/use-units';
import type { NameOf } from './picked';

/** Names of units and persons by their ids; those that are not here are asked for. */
export function useNameOf(persons: readonly number[]): NameOf {
  const actions = useActions();
  const people = useKnown((state) => state.people);
  const units = useUnits();
  const missing = persons.filter((person) => !people.has(person)).join();
  useEffect(() => {
    if (missing !== '') actions.needPersons(missing.split(',').map(Number));
  }, [missing, actions]);
  return (kind, id) => {
    if (kind === 'persons') return people.get(id)?.name;
    return kind === 'units' ? units?.find(({ unit }) => unit === id)?.short_name : undefined;
  };
}
