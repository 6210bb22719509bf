import { useEffect, useMemo } from 'react';
import type { Shelf } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { shelfWith } from '../../store/shelves';
import { useOfCircle } from '../circles/use-of-circle';
import { useActions, useKnown } from '../client/client';

const LOOKS_ON: Shelf['may'] = { puts: false, leads: false, approves: false };

/** 资料架, asked for once and kept true by what is told of it. In a closed circle one only looks on. */
export function useShelf({ conversation, frozen }: Line) {
  const actions = useActions();
  const { answer, failed, again } = useOfCircle({ do: 'shelf.get', conversation });
  const told = useKnown((state) => state.shelves.get(conversation));
  const shelf = useMemo(() => {
    const now = answer && shelfWith(answer, told);
    return now && frozen ? { ...now, may: LOOKS_ON } : now;
  }, [answer, told, frozen]);
  useEffect(() => {
    if (shelf) actions.needPersons(personsOf(shelf));
  }, [actions, shelf]);
  return { shelf, failed, again };
}

function personsOf({ documents, results, decisions }: Shelf): readonly number[] {
  const approvers = results.flatMap(({ approval }) => (approval ? [approval.by] : []));
  return [...new Set([...[...documents, ...results, ...decisions].map(({ by }) => by), ...approvers])];
}
