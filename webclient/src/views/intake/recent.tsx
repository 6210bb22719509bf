import './start-part.css';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../protocol/generated';
import { useNow } from '../parts/now';
import { listTime } from '../parts/time-words';
import { sumsOf } from './sums';

interface RecentProps {
  readonly all: readonly ImportRecord[];
  readonly onOpen: (one: ImportRecord) => void;
}

/** 最近的导入: what came in before, and what became of it. */
export function Recent({ all, onOpen }: RecentProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return (
    <section className="intake-recent">
      <h3 className="intake-heading">{t('intake.recent')}</h3>
      {all.length === 0 && <p className="intake-hint">{t('intake.none')}</p>}
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="intake-past"
              aria-label={t('intake.open', { name: one.file_name })}
              onClick={() => onOpen(one)}
            >
              <span className="intake-past-name cut">{one.file_name}</span>
              <span className="intake-hint cut">
                {one.summary && one.state === 'applied' && t('intake.line', { ...sumsOf(one.summary) })}
              </span>
              <span className="intake-state" data-state={one.state}>
                {t(`intake.states.${one.state}`)}
              </span>
              <time className="intake-hint intake-past-time" dateTime={one.at}>
                {listTime(new Date(one.at), now, i18n.language, t)}
              </time>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
