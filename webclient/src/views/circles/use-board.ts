import { useMemo } from 'react';
import { boardWith } from '../../store/boards-seen';
import { useKnown } from '../client/client';
import { useOfCircle } from './use-of-circle';

/** 看板, asked for once and kept true by what is told of it. */
export function useBoard(conversation: number) {
  const { answer, failed, again } = useOfCircle({ do: 'board.get', conversation });
  const told = useKnown((state) => state.boards.get(conversation));
  const me = useKnown((state) => state.me?.person ?? 0);
  const board = useMemo(() => answer && boardWith(answer, told, me), [answer, told, me]);
  return { board, failed, again };
}
