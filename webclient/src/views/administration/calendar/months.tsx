import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayWords } from '../use-day-words';
import { weekdays, weekdayWords } from './weekdays';
import { dayAfter, type Run, type YearDay, type YearMonth } from './year';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface MonthsProps {
  readonly year: number;
  readonly months: readonly YearMonth[];
  readonly today: string;
  /** What pressing a day does; undefined for who only reads. */
  readonly onDay: ((day: YearDay) => void) | undefined;
}

/** The year at once. One stop of the Tab key: the arrows go from day to day, and from week to week. */
export function Months({ year, months, today, onDay }: MonthsProps) {
  const [chosen, setChosen] = useState(today);
  const element = useRef<HTMLDivElement>(null);
  const stop = chosen.startsWith(String(year)) ? chosen : `${year}-01-01`;

  function move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const target = step === undefined ? undefined : dayAfter(stop, step);
    if (target === undefined) return;
    event.preventDefault();
    setChosen(target);
    element.current?.querySelector<HTMLElement>(`[data-date="${target}"]`)?.focus();
  }

  return (
    <div ref={element} className="calendar-months" onKeyDown={onDay && move}>
      {months.map((one) => (
        <Month
          key={one.month}
          year={year}
          month={one}
          today={today}
          stop={stop}
          onDay={
            onDay &&
            ((day) => {
              setChosen(day.date);
              onDay(day);
            })
          }
        />
      ))}
    </div>
  );
}

interface MonthProps extends Omit<MonthsProps, 'months'> {
  readonly month: YearMonth;
  readonly stop: string;
}

function Month({ year, month, today, stop, onDay }: MonthProps) {
  const { i18n } = useTranslation();
  const id = useId();
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long' }).format(new Date(year, month.month - 1, 1));
  return (
    <section className="calendar-month" aria-labelledby={id}>
      <h3 id={id} className="calendar-month-name">
        {name}
      </h3>
      <table className="calendar-table" aria-labelledby={id}>
        <thead>
          <tr>
            {weekdays(i18n.language).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, place) => (
                <td key={place}>
                  {day && <Day day={day} now={day.date === today} stops={day.date === stop} onDay={onDay} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Runs runs={month.runs} />
    </section>
  );
}

interface DayProps {
  readonly day: YearDay;
  readonly now: boolean;
  readonly stops: boolean;
  readonly onDay: ((day: YearDay) => void) | undefined;
}

function Day({ day, now, stops, onDay }: DayProps) {
  const label = useDayLabel(day);
  const marks = {
    className: 'calendar-day',
    'data-kind': kindOf(day),
    'data-now': now || undefined,
    'aria-label': label,
    'aria-current': now ? ('date' as const) : undefined,
    title: day.name || undefined,
  };
  const shown = <Shown day={day} />;
  if (!onDay)
    return (
      <span {...marks} role="img">
        {shown}
      </span>
    );
  return (
    <button type="button" {...marks} data-date={day.date} tabIndex={stops ? 0 : -1} onClick={() => onDay(day)}>
      {shown}
    </button>
  );
}

function Shown({ day }: { readonly day: YearDay }) {
  const { t } = useTranslation();
  return (
    <>
      {day.number}
      {day.differs && <sup className="calendar-mark">{t(day.working ? 'calendar.on' : 'calendar.off')}</sup>}
    </>
  );
}

/** 春节 15–23 · 班 14, 28: what the marks of the month are about. */
function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const { t } = useTranslation();
  return (
    <ul className="calendar-runs">
      {runs.map(({ name, working, from, to }) => (
        <li key={from} data-kind={working ? 'worked' : 'off'}>
          {t('calendar.run', {
            name: name || t(working ? 'calendar.working' : 'calendar.free'),
            days: from === to ? String(from) : `${from}–${to}`,
          })}
        </li>
      ))}
    </ul>
  );
}

function useDayLabel(day: YearDay): string {
  const { t, i18n } = useTranslation();
  const words = useDayWords();
  const said = [
    words(day.date),
    weekdayWords(day.date, i18n.language),
    day.name,
    t(day.working ? 'calendar.working' : 'calendar.free'),
  ];
  return said.filter(Boolean).join(t('administration.comma'));
}

function kindOf(day: YearDay): 'off' | 'worked' | 'weekend' | 'ordinary' {
  if (day.differs) return day.working ? 'worked' : 'off';
  return day.weekend ? 'weekend' : 'ordinary';
}
