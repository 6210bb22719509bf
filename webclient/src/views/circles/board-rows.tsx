import { useTranslation } from 'react-i18next';
import type { Board, Charter } from '../../protocol/generated';
import { BoardRow } from './board-row';
import { countsOf } from './states';
import type { Fresh } from './use-fresh';

interface BoardRowsProps {
  readonly board: Board;
  readonly charter: Charter;
  readonly fresh: Fresh;
}

const COLUMNS = ['unit', 'state', 'task', 'progress', 'blocker', 'nextStep', 'updated'] as const;

/** How far each member unit is: a table where there is room, else cards. What changed since my last visit is marked. */
export function BoardRows({ board, charter, fresh }: BoardRowsProps) {
  const { t } = useTranslation();
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
        {ownFirst(board.rows).map((seen) => (
          <BoardRow key={seen.row.unit} charter={charter} seen={seen} before={fresh.get(seen.row.unit)} />
        ))}
      </div>
    </div>
  );
}

/** Whoever has a row of his own need not look for it. */
function ownFirst(rows: Board['rows']): Board['rows'] {
  return [...rows].sort((a, b) => Number(b.mine) - Number(a.mine));
}

function Summary({ board, changed }: { readonly board: Board; readonly changed: number }) {
  const { t } = useTranslation();
  const { done, blocked, all } = countsOf(board);
  return (
    <p className="board-summary" role="status">
      <strong>{t('circle.summary', { done, all })}</strong>
      {blocked > 0 && <span data-state="blocked">{t('circle.blockedCount', { count: blocked })}</span>}
      {changed > 0 && <span className="board-changed">{t('circle.changed', { count: changed })}</span>}
    </p>
  );
}
