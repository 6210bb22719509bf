import './results-page.css';
import '../parts/paper.css';
import { Award, Gavel } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../store/line';
import { Button } from '../parts/button';
import { Empty, Failed } from '../parts/empty';
import { RowSkeletons } from '../parts/skeleton';
import { DecisionRow } from './decision-row';
import { ResultRow } from './result-row';
import { useShelf } from './use-shelf';

/** 成果 and 议定事项: what has come of the circle, who approved it, and what was agreed. */
export function ResultsPage({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const { shelf, failed, again } = useShelf(line);
  if (failed)
    return (
      <Failed words={t('circle.notLoaded')}>
        <Button onClick={again}>{t('circle.again')}</Button>
      </Failed>
    );
  if (!shelf) return <RowSkeletons count={4} />;
  const { results, decisions } = shelf;
  if (results.length + decisions.length === 0)
    return <Empty icon={Award} title={t('shelf.noResults')} hint={t('shelf.noResultsHint')} />;
  const approved = results.filter(({ approval }) => approval !== null).length;
  return (
    <div className="results scroll on-paper">
      <h1 className="paper-title">{[line.title, t('circles.results')].join(' · ')}</h1>
      <section aria-label={t('circles.results')}>
        <h3 className="results-heading">
          <Award aria-hidden="true" />
          {t('circles.results')}
          <span>{t('shelf.approvedOf', { approved, all: results.length })}</span>
        </h3>
        {results.length === 0 && <p className="results-none">{t('shelf.noResultsHint')}</p>}
        <ul>
          {results
            .toSorted((one, other) => other.at.localeCompare(one.at))
            .map((one) => (
              <ResultRow key={one.result} conversation={line.conversation} shelf={shelf} result={one} />
            ))}
        </ul>
      </section>
      <section aria-label={t('shelf.decisions')}>
        <h3 className="results-heading">
          <Gavel aria-hidden="true" />
          {t('shelf.decisions')}
          <span>{t('shelf.decisionCount', { count: decisions.length })}</span>
        </h3>
        {decisions.length === 0 && <p className="results-none">{t('shelf.noDecisions')}</p>}
        <ol>
          {decisions
            .toSorted((one, other) => one.nr - other.nr)
            .map((one) => (
              <DecisionRow key={one.nr} conversation={line.conversation} decision={one} leads={shelf.may.leads} />
            ))}
        </ol>
      </section>
    </div>
  );
}
