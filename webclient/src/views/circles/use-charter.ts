import { useMemo } from 'react';
import { charterWith } from '../../store/boards-seen';
import { useKnown } from '../client/client';
import { useOfCircle } from './use-of-circle';

/** 圈章, asked for once and kept true by what is told of it. */
export function useCharter(conversation: number) {
  const { answer, failed, again } = useOfCircle({ do: 'circle.get', conversation });
  const told = useKnown((state) => state.charters.get(conversation));
  const charter = useMemo(() => answer && charterWith(answer, told), [answer, told]);
  return { charter, failed, again };
}
