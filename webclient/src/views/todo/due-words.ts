/** 时限 as the office says it: 周三 17:00, 还剩 2 个工作日, 超期 3 小时. */
import type { TFunction } from 'i18next';
import { clock, dayName, daysBetween } from '../parts/time-words';
import { workingDays, type Calendar } from './working-days';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEK = 7;

export interface Reckoning {
  readonly now: Date;
  readonly language: string;
  /** Undefined until it is here: days are counted as they come then. */
  readonly calendar: Calendar | undefined;
  readonly t: TFunction;
}

/** When it is due: the weekday within a week, the date after. */
export function dueTime(at: Date, { now, language, t }: Reckoning): string {
  return t('due.at', { day: dayWords(at, now, language, t), time: clock(at, language) });
}

/** The same in a list, as short as it can be: what is past or beyond a week by its day alone. */
export function dueDay(at: Date, reckoning: Reckoning): string {
  const { now, language } = reckoning;
  const ahead = daysBetween(now, at);
  if (ahead >= -1 && ahead < WEEK) return dueTime(at, reckoning);
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { ...year, month: 'short', day: 'numeric' }).format(at);
}

/** What is left of it, or how late it is. */
export function leftWords(at: Date, { now, calendar, t }: Reckoning): string {
  const late = at.getTime() < now.getTime();
  const days = Math.abs(daysBetween(now, at));
  const worked = calendar ? Math.abs(workingDays(now, at, calendar)) : 0;
  const way = late ? 'late' : 'left';
  if (worked > 0) return t(`due.${way}.workdays`, { count: worked });
  if (days > 0) return t(`due.${way}.days`, { count: days });
  const gap = Math.abs(at.getTime() - now.getTime());
  if (gap >= HOUR) return t(`due.${way}.hours`, { count: Math.floor(gap / HOUR) });
  return t(`due.${way}.minutes`, { count: Math.max(1, Math.floor(gap / MINUTE)) });
}

function dayWords(at: Date, now: Date, language: string, t: TFunction): string {
  const ahead = daysBetween(now, at);
  if (ahead === 1) return t('due.tomorrow');
  if (ahead > 1 && ahead < WEEK) return new Intl.DateTimeFormat(language, { weekday: 'short' }).format(at);
  return dayName(at, now, language, t);
}
