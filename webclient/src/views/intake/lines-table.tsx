import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';
import { RowSkeletons } from '../parts/skeleton';
import type { Lines } from './use-lines';

interface LinesTableProps<T> {
  readonly label: string;
  readonly head: readonly string[];
  readonly look: 'findings' | 'added' | 'changed' | 'absent';
  readonly lines: Lines;
  readonly rows: readonly T[];
  readonly draw: (row: T) => ReactNode;
}

/** Lines of what was found, of which only what is on screen is drawn. */
export function LinesTable<T>({ label, head, look, lines, rows, draw }: LinesTableProps<T>) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  if (!lines.done) return <RowSkeletons count={4} />;
  return (
    <>
      <div className="intake-row intake-head" data-look={look} aria-hidden="true">
        {head.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </div>
      <div ref={scroller} className="intake-rows scroll" role="list" aria-label={label}>
        <Virtualizer scrollRef={scroller} data={rows}>
          {(row, index) => (
            <div key={index} className="intake-row" data-look={look} role="listitem">
              {draw(row)}
            </div>
          )}
        </Virtualizer>
        {lines.more && <p className="intake-more">{t('intake.shownOf', { count: rows.length })}</p>}
      </div>
    </>
  );
}
