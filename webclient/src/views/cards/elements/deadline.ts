/** 时限 in words and as a share. Pure. */
import type { TFunction } from 'i18next';
import type { Element } from '../../../store/cards';
import type { LightName } from '../../parts/light';
import { clock, dayName, daysBetween } from '../../parts/time-words';

type Deadline = Extract<Element, { type: 'Collab.Deadline' }>;

/** How far it has come, and what light that is. What is over is red, whatever the card last said. */
export function standingOf(deadline: Deadline, present: Date): { share: number; light: LightName } {
  const { begins, due, state = 'running', at, light } = deadline;
  const still = state !== 'running' && at ? new Date(at) : present;
  const [from, until] = [Date.parse(begins), Date.parse(due)];
  const share = until > from ? Math.min(1, Math.max(0, (still.getTime() - from) / (until - from))) : 1;
  if (state !== 'running') return { share, light: 'grey' };
  return { share, light: until < still.getTime() ? 'red' : light };
}

/** 周三 17:00, 今天 17:00, 6月18日 周四 17:00. */
export function momentWords(moment: Date, now: Date, language: string, t: TFunction): string {
  const days = daysBetween(now, moment);
  const week = new Intl.DateTimeFormat(language, { weekday: 'short' });
  const day = days > 1 && days < 7 ? week.format(moment) : dayName(moment, now, language, t);
  return `${day} ${clock(moment, language)}`;
}

/** 17:00 on the same day, 昨天 17:00, 6月18日 周四 17:00. */
export function agoWords(moment: Date, now: Date, language: string, t: TFunction): string {
  return daysBetween(moment, now) === 0 ? clock(moment, language) : momentWords(moment, now, language, t);
}
