import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { Actions } from '../../sync/actions';
import { useActions, useKnown } from '../client/client';
import { useNow } from '../parts/now';
import type { Reckoning } from './due-words';
import type { Calendar } from './working-days';

/** The years that are known, in one calendar. */
const useCalendar = create<{ readonly calendar: Calendar | undefined }>(() => ({ calendar: undefined }));
let fetched: number | undefined;

/** What a due time is reckoned with: the present, the language, the working calendar of this year and its neighbours. */
export function useReckoning(): Reckoning {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const year = now.getFullYear();
  const calendar = useCalendar((state) => state.calendar);
  useEffect(() => {
    if (live && fetched !== year) void fetchYears(actions, year);
  }, [live, year, actions]);
  return { now, language: i18n.language, calendar, t };
}

async function fetchYears(actions: Actions, year: number): Promise<void> {
  fetched = year;
  const years = [year - 1, year, year + 1];
  const outcomes = await Promise.all(years.map((one) => actions.ask({ do: 'calendar.year', year: one })));
  if (outcomes.some((outcome) => !outcome.ok)) fetched = undefined; // asked again where it is needed next
  const days = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.days : []));
  if (fetched !== undefined) useCalendar.setState({ calendar: new Map(days.map((day) => [day.date, day.working])) });
}
