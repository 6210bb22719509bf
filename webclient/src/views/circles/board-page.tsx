import './board-page.css';
import { LayoutList } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { Empty, Failed } from '../parts/empty';
import { RowSkeletons } from '../parts/skeleton';
import { BoardRow } from './board-row';
import { useBoard } from './use-board';

/** 看板: how far each member unit is; a table on a desk, cards on a phone. What changed since my last visit is marked. */
export function BoardPage({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const { board, failed, again } = useBoard(line.conversation);
  const fresh = useFresh(line.conversation, board);
  if (failed)
    return (
      <Failed words={t('circle.notLoaded')}>
        <Button onClick={again}>{t('circle.again')}</Button>
      </Failed>
    );
  if (!board) return <RowSkeletons count={5} />;
  if (board.rows.length === 0)
    return <Empty icon={LayoutList} title={t('circle.empty')} hint={t('circle.emptyHint')} />;
  return (
    <div className="board scroll">
      <Summary board={board} changed={fresh.size} />
      <div className="board-table" role="table" aria-label={t('circles.board')}>
        <div className="board-head" role="row">
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {t(`circle.${column}`)}
            </span>
          ))}
        </div>
        {board.rows.map((seen) => (
          <BoardRow
            key={seen.row.unit}
            conversation={line.conversation}
            seen={seen}
            before={fresh.get(seen.row.unit)}
          />
        ))}
      </div>
    </div>
  );
}

const COLUMNS = ['unit', 'state', 'task', 'progress', 'blocker', 'nextStep', 'updated'] as const;

function Summary({ board: { rows }, changed }: { readonly board: Board; readonly changed: number }) {
  const { t } = useTranslation();
  const here = rows.filter(({ left }) => !left).map(({ row }) => row.words.state);
  const blocked = here.filter((state) => state === 'blocked').length;
  const done = here.filter((state) => state === 'done').length;
  return (
    <p className="board-summary" role="status">
      <strong>{t('circle.summary', { done, all: here.length })}</strong>
      {blocked > 0 && <span data-state="blocked">{t('circle.blockedCount', { count: blocked })}</span>}
      {changed > 0 && <span className="board-changed">{t('circle.changed', { count: changed })}</span>}
    </p>
  );
}

type Before = Board['rows'][number]['before'];

/** What had changed when I came, kept while I am here; the server is told that I have seen it. */
function useFresh(conversation: number, board: Board | undefined): ReadonlyMap<number, Before> {
  const actions = useActions();
  const [fresh, setFresh] = useState<ReadonlyMap<number, Before>>(new Map());
  const [seenNr, setSeenNr] = useState(-1);
  if (board && board.nr > seenNr) {
    setSeenNr(board.nr);
    const more = board.rows
      .filter(({ before }) => before != null)
      .map(({ row, before }) => [row.unit, before] as const);
    setFresh(new Map([...more, ...fresh]));
  }
  useEffect(() => {
    if (seenNr >= 0) void actions.ask({ do: 'board.visited', conversation, nr: seenNr });
  }, [actions, conversation, seenNr]);
  return fresh;
}
