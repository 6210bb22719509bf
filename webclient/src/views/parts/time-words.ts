import type { TFunction } from 'i18next';

const DAY = 86_400_000;

/** A moment in a list, as short as it can be: 09:05, 昨天, 周三, 6月18日, 2025/6/18. */
export function listTime(at: Date, now: Date, language: string, t: TFunction): string {
  const days = daysBetween(at, now);
  if (days <= 0) return clock(at, language);
  if (days === 1) return t('time.yesterday');
  if (days < 7) return format(at, language, { weekday: 'short' });
  if (at.getFullYear() === now.getFullYear()) return format(at, language, { month: 'short', day: 'numeric' });
  return format(at, language, { year: 'numeric', month: 'numeric', day: 'numeric' });
}

/** The name of a day in the timeline: 今天, 昨天, 6月18日 周四, 2025年6月18日 周三. */
export function dayName(at: Date, now: Date, language: string, t: TFunction): string {
  const days = daysBetween(at, now);
  if (days === 0) return t('time.today');
  if (days === 1) return t('time.yesterday');
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  const date = format(at, language, { ...year, month: 'long', day: 'numeric' });
  const weekday = format(at, language, { weekday: language === 'en' ? 'long' : 'short' });
  return language === 'en' ? `${weekday}, ${date}` : `${date} ${weekday}`;
}

/** A moment in full, for the one who wants to know exactly. */
export function fullTime(at: Date, language: string): string {
  return format(at, language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
}

/** Hours and minutes, as the office writes them. */
export function clock(at: Date, language: string): string {
  return format(at, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** Whole calendar days from one moment to the other, where the reader is. */
export function daysBetween(at: Date, now: Date): number {
  return Math.round((midnight(now) - midnight(at)) / DAY);
}

function midnight(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known.format(at);
}
