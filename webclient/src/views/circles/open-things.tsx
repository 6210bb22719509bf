import './board-page.css';
import './open-things.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenThings } from '../../protocol/generated';
import { pathOf } from '../shell/place';
import { RowStateMark } from './row-state';
import { useOfCircle } from './use-of-circle';

/** 未了事项 of a circle that winds up: rows that are not done, work that is not closed. */
export function OpenThingsPart({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const { answer } = useOfCircle({ do: 'circle.open_things', conversation });
  if (!answer) return null;
  const count = countOf(answer);
  return (
    <section className="open-things" aria-label={t('circle.open.title')}>
      <h3>{count === 0 ? t('circle.open.none') : t('circle.open.count', { count })}</h3>
      <OpenList things={answer} />
    </section>
  );
}

/** 未了事项, one by one. */
export function OpenList({ things: { rows, work, unseen } }: { readonly things: OpenThings }) {
  const { t } = useTranslation();
  return (
    <ul className="open-list">
      {rows.map((row) => (
        <li key={`row ${row.unit}`}>
          <span>{row.name}</span>
          <RowStateMark state={row.state} />
        </li>
      ))}
      {work.map((one) => (
        <li key={one.item}>
          <Link to={pathOf({ at: 'todo', item: one.item })}>{one.title}</Link>
          <small>{one.kind}</small>
        </li>
      ))}
      {unseen > 0 && <li>{t('circle.open.unseen', { count: unseen })}</li>}
    </ul>
  );
}

/** How many that are. */
export function countOf({ rows, work, unseen }: OpenThings): number {
  return rows.length + work.length + unseen;
}
