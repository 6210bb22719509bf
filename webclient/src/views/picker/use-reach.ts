import { useCallback } from 'react';
import type { Outcome } from '../../sync/actions';
import { useActions } from '../client/client';
import { useAskedAgain } from '../directory/use-asked';
import { asked, idsOf, onlyPersons, type Choice } from './choice';

export interface Reach {
  /** Undefined while it is counted for the first time. */
  readonly people: number | undefined;
  /** How much of what was chosen is there no longer. */
  readonly leftOut: number;
}

const REST = 120;

/** How many people that is, each counted once; true at this moment, not when they were chosen. */
export function useReach(choice: Choice): Reach {
  const alone = onlyPersons(choice);
  const question = alone ? undefined : ({ do: 'recipients.count', choice: asked(choice) } as const);
  const reach = useAskedAgain(question, REST).answer;
  if (alone) return { people: choice.size, leftOut: 0 };
  return { people: reach?.people, leftOut: reach ? Object.values(reach.left_out).flat().length : 0 };
}

/** Whom the choice reaches, asked at the moment it is needed. */
export function useRecipients(): (choice: Choice) => Promise<Outcome<readonly number[]>> {
  const actions = useActions();
  return useCallback(
    async (choice) => {
      if (onlyPersons(choice)) return { ok: true, value: idsOf(choice, 'persons') };
      const outcome = await actions.ask({ do: 'recipients.list', choice: asked(choice) });
      return outcome.ok ? { ok: true, value: outcome.value.persons } : outcome;
    },
    [actions],
  );
}
