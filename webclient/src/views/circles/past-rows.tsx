import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../protocol/generated';
import { useActions } from '../client/client';
import { useName } from '../client/people';
import { useNow } from '../parts/now';
import { told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { listTime } from '../parts/time-words';
import { wordsOf } from './row-words';

interface PastRowsProps {
  readonly conversation: number;
  readonly unit: number;
  /** The newest there is: another one is asked for anew. */
  readonly version: number;
}

/** Everything a row has said, the newest first. */
export function PastRows({ conversation, unit, version }: PastRowsProps) {
  const { t, i18n } = useTranslation();
  const actions = useActions();
  const nameOf = useName();
  const now = useNow();
  const [rows, setRows] = useState<readonly BoardRow[]>();
  useEffect(() => {
    let here = true;
    void told('rules', actions.ask({ do: 'board.history', conversation, unit })).then((outcome) => {
      if (here) setRows(outcome.ok ? outcome.value.rows : []);
    });
    return () => {
      here = false;
    };
  }, [actions, conversation, unit, version]);
  if (!rows) return <RowSkeletons count={2} />;
  if (rows.length === 0) return <p className="board-past-none">{t('circle.pastNone')}</p>;
  return (
    <ol className="board-past">
      {rows.map((row) => (
        <li key={row.version}>
          <span>{wordsOf(row.words, t)}</span>
          <small>
            {nameOf(row.by ?? 0)} {row.at !== null && listTime(new Date(row.at), now, i18n.language, t)}
          </small>
        </li>
      ))}
    </ol>
  );
}
