import type { TFunction } from 'i18next';
import { clock, daysBetween } from '../parts/time-words';

const MORNING = 9;
const EVENING = 18;

/** 至 18:00, 至明天 09:00, 至 11月26日: until when somebody is somewhere. */
export function untilWords(at: Date, now: Date, language: string, t: TFunction): string {
  const ahead = daysBetween(now, at);
  if (ahead <= 0) return t('status.until', { time: clock(at, language) });
  if (ahead === 1 && !endsWithTheDay(at)) return t('status.untilTomorrow', { time: clock(at, language) });
  const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }).format(at);
  return t('status.until', { time: day });
}

export const SPANS = ['hour', 'evening', 'morning', 'day'] as const;
/** 1 小时 · 今天 18:00 · 明天上午 · 到某一天 */
export type Span = (typeof SPANS)[number];

/** What is offered at this moment: in the evening there is no "until 18:00" any more. */
export function spansAt(now: Date): readonly Span[] {
  return SPANS.filter((span) => span !== 'evening' || now.getHours() < EVENING);
}

/** When it ends; `day` as a date field writes it, and it lasts that whole day. Undefined while no day is chosen. */
export function endOf(span: Span, day: string, now: Date): Date | undefined {
  switch (span) {
    case 'hour':
      return new Date(now.getTime() + 3_600_000);
    case 'evening':
      return hour(now, 0, EVENING);
    case 'morning':
      return hour(now, 1, MORNING);
    case 'day':
      return day === '' ? undefined : new Date(`${day}T23:59:00`);
    default:
      return span satisfies never;
  }
}

function hour(now: Date, days: number, hours: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours);
}

function endsWithTheDay(at: Date): boolean {
  return at.getHours() === 23 && at.getMinutes() === 59;
}
