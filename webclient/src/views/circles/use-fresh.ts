import { useEffect, useState } from 'react';
import type { Board, BoardWords } from '../../protocol/generated';
import { useActions } from '../client/client';

/** unit → what its row said when I was last here, where it says something else now. */
export type Fresh = ReadonlyMap<number, BoardWords>;

/** What had changed when I came, kept while I am here; the server is told that I have seen it. */
export function useFresh(conversation: number, board: Board): Fresh {
  const actions = useActions();
  const [fresh, setFresh] = useState<Fresh>(new Map());
  const [seenNr, setSeenNr] = useState(-1);
  if (board.nr > seenNr) {
    setSeenNr(board.nr);
    const more = board.rows.flatMap(({ row, before }) => (before == null ? [] : [[row.unit, before] as const]));
    setFresh(new Map([...more, ...fresh]));
  }
  useEffect(() => {
    if (seenNr >= 0) void actions.ask({ do: 'board.visited', conversation, nr: seenNr });
  }, [actions, conversation, seenNr]);
  return fresh;
}
