import './glance.css';
import './reach-part.css';
import { Download } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Charter, CircleReach } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { SwitchLine } from '../parts/field';
import { Light } from '../parts/light';
import { useNow } from '../parts/now';
import { told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { listTime } from '../parts/time-words';
import { Figure } from './glance';

type UnitReach = CircleReach['units'][number];

interface ReachPartProps {
  readonly charter: Charter;
  /** The newest change of the board: it is reckoned anew. */
  readonly nr: number;
}

/** 触达, for those who lead a circle: who was reached, who answered how fast, what is late. */
export function ReachPart({ charter, nr }: ReachPartProps) {
  const { t } = useTranslation();
  const reach = useReach(charter.conversation, nr);
  if (!reach) return <RowSkeletons count={5} />;
  const sum = (of: (one: UnitReach) => number) => reach.units.reduce((all, one) => all + of(one), 0);
  const [people, read, late] = [sum((one) => one.people), sum((one) => one.read), sum((one) => one.late)];
  const slowest = Math.max(1, ...reach.units.map(({ minutes }) => minutes ?? 0));
  return (
    <div className="glance scroll">
      <div className="reach-top">
        <dl className="glance-figures">
          <Figure name={t('board.read')} value={t('board.ofAll', { done: read, all: people })} />
          <Figure name={t('board.median')} value={minutesWords(reach.minutes, t)} />
          <Figure name={t('board.late')} value={late} warn={late > 0} />
        </dl>
        <a className="button button-plain" href={`/api/v1/circles/${charter.conversation}/reach.xlsx`} download>
          <Download aria-hidden="true" />
          {t('board.export')}
        </a>
      </div>
      <div className="reach-table" role="table" aria-label={t('board.part.reach')}>
        <div className="reach-head" role="row">
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {t(`board.columns.${column}`)}
            </span>
          ))}
        </div>
        {reach.units.map((unit) => (
          <Line key={unit.unit} unit={unit} slowest={slowest} />
        ))}
      </div>
      <Asking charter={charter} />
    </div>
  );
}

const COLUMNS = ['unit', 'read', 'speed', 'late', 'updates'] as const;

function useReach(conversation: number, nr: number): CircleReach | undefined {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [reach, setReach] = useState<CircleReach>();
  useEffect(() => {
    let here = true;
    void actions.ask({ do: 'circle.reach', conversation }).then((outcome) => {
      if (here && outcome.ok) setReach(outcome.value);
    });
    return () => {
      here = false;
    };
  }, [actions, conversation, nr, live]);
  return reach;
}

function Line({ unit, slowest }: { readonly unit: UnitReach; readonly slowest: number }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { people, read, asked, answered, minutes, late, updated_at } = unit;
  return (
    <div className="reach-line" role="row">
      <strong role="rowheader">{unit.name}</strong>
      <Cell name={t('board.columns.read')}>
        <Bar part={people === 0 ? 0 : read / people} />
        {t('board.ofAll', { done: read, all: people })}
      </Cell>
      <Cell name={t('board.columns.speed')}>
        {minutes !== null && <Bar part={minutes / slowest} tone="quiet" />}
        {minutesWords(minutes, t)}
        {asked > 0 && <small>{t('board.answered', { answered, asked })}</small>}
      </Cell>
      <Cell name={t('board.columns.late')}>
        {late > 0 ? <Light light="red" words={t('board.lateCount', { count: late })} /> : '–'}
      </Cell>
      <Cell name={t('board.columns.updates')}>
        {updated_at === null ? t('circle.nobody') : listTime(new Date(updated_at), now, i18n.language, t)}
        {unit.updates > 0 && <small>{t('board.updates', { count: unit.updates })}</small>}
      </Cell>
    </div>
  );
}

function Cell({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className="reach-cell" role="cell" data-name={name}>
      {children}
    </span>
  );
}

function Bar({ part, tone = 'accent' }: { readonly part: number; readonly tone?: 'accent' | 'quiet' }) {
  return (
    <span className="reach-bar" data-tone={tone} aria-hidden="true">
      <span style={{ width: `${Math.round(part * 100)}%` }} />
    </span>
  );
}

const HOUR = 60;
const DAY = 24 * HOUR;

function minutesWords(minutes: number | null, t: TFunction): string {
  if (minutes === null) return '–';
  if (minutes < HOUR) return t('board.minutes', { count: minutes });
  if (minutes < DAY) return t('board.hours', { count: Math.round(minutes / HOUR) });
  return t('board.days', { count: Math.round(minutes / DAY) });
}

/** 每日催报: whether rows that stood still are asked for in the morning. */
function Asking({ charter }: { readonly charter: Charter }) {
  const { t } = useTranslation();
  const actions = useActions();
  const { conversation, version } = charter;
  return (
    <SwitchLine
      label={t('board.asksDaily')}
      hint={t('board.asksDailyHint')}
      checked={charter.asks_daily}
      disabled={!charter.may_change}
      onChange={(asks_daily) =>
        void told('rules', actions.ask({ do: 'circle.change', conversation, version, asks_daily }))
      }
    />
  );
}
