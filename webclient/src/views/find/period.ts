/** How far back one looks; the words are in the catalogue. */
export const periods = ['ever', 'week', 'month', 'year'] as const;
export type Period = (typeof periods)[number];

const DAYS: Readonly<Record<Exclude<Period, 'ever'>, number>> = { week: 7, month: 31, year: 366 };

/** The moment from which on it counts; undefined: from the beginning. */
export function sinceWhen(period: Period, now: Date): string | undefined {
  if (period === 'ever') return undefined;
  return new Date(now.getTime() - DAYS[period] * 86_400_000).toISOString();
}
