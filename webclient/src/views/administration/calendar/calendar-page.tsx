import './calendar.css';
import { CalendarCheck, ChevronLeft, ChevronRight, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarYear } from '../../../protocol/generated';
import { Button, IconButton } from '../../parts/button';
import { useNow } from '../../parts/now';
import { say } from '../../parts/toast';
import { PageFrame } from '../page-frame';
import { NotReached } from '../parts/not-reached';
import { useRefusalSentence } from '../refusal-words';
import { useAct, useAsked } from '../use-asked';
import { useDayWords } from '../use-day-words';
import { DaySheet } from './day-sheet';
import { Months } from './months';
import { dateOf, monthsOf, workingDays, type YearDay } from './year';

const UNKNOWN = { days: [], may_change: false, confirmed: true, confirmed_at: null };
const FIRST = 2000;
const LAST = 2100;

/** 工作日历: which days of a year are worked; a day is changed by pressing it. */
export function CalendarPage() {
  const { t } = useTranslation();
  const today = dateOf(useNow());
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const { value, refusal, again } = useAsked({ do: 'calendar.year', year });
  return (
    <PageFrame
      title={t('administration.pages.calendar')}
      below={value ? <Standing year={value} /> : '\u00a0'}
      acts={<Years year={year} onYear={setYear} />}
    >
      {!value && refusal ? (
        <NotReached refusal={refusal} onAgain={again} />
      ) : (
        <Year key={year} number={year} year={value} today={today} />
      )}
    </PageFrame>
  );
}

interface YearProps {
  readonly number: number;
  /** Undefined until it is known; the days stand there already. */
  readonly year: CalendarYear | undefined;
  readonly today: string;
}

function Year({ number, year, today }: YearProps) {
  const [day, setDay] = useState<YearDay>();
  const { days, may_change: keeps, confirmed, confirmed_at: since } = year ?? UNKNOWN;
  return (
    <div className="calendar scroll" tabIndex={0} aria-busy={!year}>
      {!confirmed && <Unconfirmed year={number} keeps={keeps} />}
      <Legend keeps={keeps} />
      <Months year={number} months={monthsOf(number, days)} today={today} onDay={keeps ? setDay : undefined} />
      {keeps && since !== null && <Doubt year={number} />}
      {day && <DaySheet key={day.date} day={day} onClose={() => setDay(undefined)} />}
    </div>
  );
}

function Years({ year, onYear }: { readonly year: number; readonly onYear: (year: number) => void }) {
  const { t } = useTranslation();
  return (
    <div className="calendar-years" role="group" aria-label={t('calendar.year')}>
      <IconButton label={t('calendar.before')} disabled={year <= FIRST} onClick={() => onYear(year - 1)}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <output className="calendar-year" aria-live="polite">
        {t('calendar.yearNamed', { year: String(year) })}
      </output>
      <IconButton label={t('calendar.after')} disabled={year >= LAST} onClick={() => onYear(year + 1)}>
        <ChevronRight aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function Standing({ year }: { readonly year: CalendarYear }) {
  const { t } = useTranslation();
  const words = useDayWords();
  const said = [t('calendar.worked', { count: workingDays(monthsOf(year.year, year.days)) })];
  if (!year.confirmed) said.push(t('calendar.unconfirmed'));
  else if (year.confirmed_by !== null && year.confirmed_at !== null)
    said.push(t('calendar.confirmedBy', { name: year.confirmed_by, day: words(year.confirmed_at) }));
  else said.push(t('calendar.confirmed'));
  return <>{said.join(' · ')}</>;
}

/** What an unconfirmed year means, and the way to confirm it. */
function Unconfirmed({ year, keeps }: { readonly year: number; readonly keeps: boolean }) {
  const { t } = useTranslation();
  const confirm = useConfirm(year);
  return (
    <section className="calendar-unconfirmed" aria-labelledby="calendar-unconfirmed">
      <TriangleAlert aria-hidden="true" />
      <div className="calendar-unconfirmed-words">
        <h3 id="calendar-unconfirmed">{t('calendar.unconfirmedTitle', { year: String(year) })}</h3>
        <p>{t(keeps ? 'calendar.unconfirmedWords' : 'calendar.unconfirmedOthers')}</p>
      </div>
      {keeps && (
        <Button look="primary" onClick={() => confirm(true)}>
          <CalendarCheck aria-hidden="true" />
          {t('calendar.confirm')}
        </Button>
      )}
    </section>
  );
}

/** A confirmed year may turn out to be otherwise. */
function Doubt({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const confirm = useConfirm(year);
  return (
    <p className="calendar-doubt">
      {t('calendar.doubtWords')}
      <Button look="quiet" onClick={() => confirm(false)}>
        {t('calendar.doubt')}
      </Button>
    </p>
  );
}

function Legend({ keeps }: { readonly keeps: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="calendar-legend">
      <span className="calendar-sign" data-kind="off">
        {t('calendar.off')}
      </span>
      {t('calendar.offWords')}
      <span className="calendar-sign" data-kind="worked">
        {t('calendar.on')}
      </span>
      {t('calendar.onWords')}
      {keeps && <span className="calendar-hint">{t('calendar.pressWords')}</span>}
    </p>
  );
}

function useConfirm(year: number): (confirmed: boolean) => void {
  const act = useAct();
  const sentence = useRefusalSentence();
  return (confirmed) =>
    void act({ do: 'calendar.confirm_year', year, confirmed }).then((outcome) => {
      if (!outcome.ok) say(sentence(outcome.refusal));
    });
}
