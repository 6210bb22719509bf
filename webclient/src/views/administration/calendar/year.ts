/** A year as it is drawn: twelve months of weeks that begin on Monday. Pure. */
import type { CalendarDay } from '../../../protocol/generated';

export interface YearDay {
  /** 2026-02-14 */
  readonly date: string;
  readonly number: number;
  readonly weekend: boolean;
  readonly working: boolean;
  /** Differs from the ordinary week: a holiday (休), or a weekend day that is worked (班). */
  readonly differs: boolean;
  readonly name: string;
}

export interface YearMonth {
  /** 1 to 12 */
  readonly month: number;
  /** Seven a week; undefined before the first and after the last day. */
  readonly weeks: readonly (readonly (YearDay | undefined)[])[];
  /** What is to be said of its days: a festival with its days, in order. */
  readonly runs: readonly Run[];
}

/** Days one after the other that are called the same. */
export interface Run {
  readonly name: string;
  readonly working: boolean;
  readonly from: number;
  readonly to: number;
}

/** All months of the year, with what differs. */
export function monthsOf(year: number, differing: readonly CalendarDay[]): readonly YearMonth[] {
  const byDate = new Map(differing.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, index) => {
    const count = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
    const days = Array.from({ length: count }, (__, day) => dayOf(year, index + 1, day + 1, byDate));
    return { month: index + 1, weeks: weeksOf(days, weekdayOf(days[0]?.date ?? '')), runs: runsOf(days) };
  });
}

/** How many days of the year are worked. */
export function workingDays(months: readonly YearMonth[]): number {
  return daysOf(months).filter((day) => day.working).length;
}

/** The day so many days on, where it lies in the same year. */
export function dayAfter(date: string, count: number): string | undefined {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  const found = moved.toISOString().slice(0, 10);
  return found.slice(0, 4) === date.slice(0, 4) ? found : undefined;
}

export function daysOf(months: readonly YearMonth[]): readonly YearDay[] {
  return months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== undefined);
}

/** Today where people are, as a date. */
export function dateOf(now: Date): string {
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function dayOf(year: number, month: number, number: number, byDate: ReadonlyMap<string, CalendarDay>): YearDay {
  const date = `${year}-${twoDigits(month)}-${twoDigits(number)}`;
  const known = byDate.get(date);
  const weekend = weekdayOf(date) >= 5;
  const working = known?.working ?? !weekend;
  return { date, number, weekend, working, differs: known !== undefined, name: known?.name ?? '' };
}

/** Monday is 0. */
function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function weeksOf(days: readonly YearDay[], first: number): readonly (readonly (YearDay | undefined)[])[] {
  const padded = [...Array.from({ length: first }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(padded.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => padded[week * 7 + day]),
  );
}

/** A weekend inside a holiday belongs to it: 春节 15–23. */
function runsOf(days: readonly YearDay[]): readonly Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (const day of days) {
    if (!day.differs) last = goesOn(last, day) ? last : undefined;
    else if (last && isSame(last, day)) runs[runs.length - 1] = last = { ...last, to: day.number };
    else runs.push((last = runOf(day)));
  }
  return runs;
}

function goesOn(run: Run | undefined, day: YearDay): boolean {
  return day.weekend && run?.working === false;
}

function isSame(run: Run, day: YearDay): boolean {
  return run.name === day.name && run.working === day.working;
}

function runOf({ name, working, number }: YearDay): Run {
  return { name, working, from: number, to: number };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
