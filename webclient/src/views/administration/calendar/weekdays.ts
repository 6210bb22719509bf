export interface Weekday {
  readonly short: string;
  readonly long: string;
}

const known = new Map<string, readonly Weekday[]>();

/** Monday first; the 5th of January 2026 was one. */
export function weekdays(language: string): readonly Weekday[] {
  const found = known.get(language);
  if (found) return found;
  const [narrow, long] = (['narrow', 'long'] as const).map((weekday) => new Intl.DateTimeFormat(language, { weekday }));
  const named = Array.from({ length: 7 }, (_, day) => {
    const date = new Date(2026, 0, 5 + day);
    return { short: narrow?.format(date) ?? '', long: long?.format(date) ?? '' };
  });
  known.set(language, named);
  return named;
}

/** The weekday of a date (2026-02-14). */
export function weekdayWords(date: string, language: string): string {
  return weekdays(language)[(new Date(`${date}T00:00:00`).getDay() + 6) % 7]?.long ?? '';
}
