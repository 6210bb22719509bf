import './units-part.css';
import type { TFunction } from 'i18next';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';
import type { UnitProgress } from '../../protocol/generated';
import { Button } from '../parts/button';
import { SearchField } from '../parts/field';
import { countsOf, type Counts } from './counts';

interface UnitsPartProps {
  readonly units: readonly UnitProgress[];
  readonly ways: ReactNode;
  readonly onOpen: (unit: number) => void;
  readonly onIssue: (unit: number) => void;
}

/** 各单位进度: every unit with how many have come in, and how many still need a code. */
export function UnitsPart({ units, ways, onOpen, onIssue }: UnitsPartProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const shown = units.filter((unit) => unit.name.includes(typed.trim()));
  return (
    <>
      <div className="codes-tools">
        {ways}
        <SearchField
          className="codes-search"
          label={t('administration.searchUnits')}
          value={typed}
          onValue={setTyped}
        />
      </div>
      <div className="progress-head" aria-hidden="true">
        <span>{t('codes.column.unit')}</span>
        <span>{t('codes.column.progress')}</span>
        <span className="progress-number">{t('codes.column.issued')}</span>
        <span className="progress-number">{t('codes.column.waiting')}</span>
        <span />
      </div>
      <div ref={scroller} className="progress-rows scroll" role="list" aria-label={t('codes.units')}>
        {shown.length === 0 && <p className="progress-none">{t('administration.noUnitFits')}</p>}
        <Virtualizer scrollRef={scroller} data={shown}>
          {(unit) => <UnitRow key={unit.unit} unit={unit} onOpen={onOpen} onIssue={onIssue} />}
        </Virtualizer>
      </div>
    </>
  );
}

interface UnitRowProps {
  readonly unit: UnitProgress;
  readonly onOpen: (unit: number) => void;
  readonly onIssue: (unit: number) => void;
}

function UnitRow({ unit, onOpen, onIssue }: UnitRowProps) {
  const { t } = useTranslation();
  const { all, ready, issued, waiting } = countsOf([unit]);
  return (
    <div className="progress-row" role="listitem">
      <button
        type="button"
        className="progress-name cut"
        data-depth={Math.min(unit.depth, 5)}
        aria-label={t('codes.unitRow', { name: unit.name, ready, issued, waiting })}
        onClick={() => onOpen(unit.unit)}
      >
        {unit.name}
      </button>
      <span className="progress-far">
        <Bar all={all} ready={ready} issued={issued} />
        <span className="progress-words">{farWords({ all, ready }, t)}</span>
      </span>
      <span className="progress-number" data-none={issued === 0 || undefined}>
        {issued}
      </span>
      <span className="progress-number" data-none={waiting === 0 || undefined}>
        {waiting}
      </span>
      <span className="progress-act">
        {waiting > 0 && (
          <Button
            aria-label={t('codes.issueForUnit', { name: unit.name, count: waiting })}
            onClick={() => onIssue(unit.unit)}
          >
            {t('codes.issueFor', { count: waiting })}
          </Button>
        )}
      </span>
    </div>
  );
}

function farWords({ all, ready }: Pick<Counts, 'all' | 'ready'>, t: TFunction): string {
  if (all === 0) return t('codes.unitEmpty');
  return ready === all ? t('codes.unitDone') : t('codes.unitReady', { ready, all });
}

/** How far, drawn: who has a password, then who has a code. */
function Bar({ all, ready, issued }: { readonly all: number; readonly ready: number; readonly issued: number }) {
  const share = (count: number) => (all === 0 ? 0 : (100 * count) / all);
  return (
    <svg className="progress-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="progress-issued" width={share(ready + issued)} height="6" />
      <rect className="progress-ready" width={share(ready)} height="6" />
    </svg>
  );
}
