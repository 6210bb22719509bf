import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as the office writes it, 2026年3月1日, of a date (2026-03-01) or a moment. */
export function dayWords(day: string, language: string): string {
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  formats.set(language, format);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return format.format(/^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(year, month - 1, date) : new Date(day));
}

/** The same in the chosen language. */
export function useDayWords(): (day: string) => string {
  const { i18n } = useTranslation();
  return useCallback((day) => dayWords(day, i18n.language), [i18n.language]);
}
