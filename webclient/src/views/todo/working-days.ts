/** 工作日 counted, by the ordinary week and the days that differ from it. Pure. */

const DAY = 86_400_000;
const WEEK = 7;
const WORKED = 5;
/** The first Monday of the count of days. */
const MONDAY = 4;

/** Day (YYYY-MM-DD) → whether it is worked, for the days that differ. */
export type Calendar = ReadonlyMap<string, boolean>;

/** How many working days there are after the one and up to the other, that one included; negative backwards. */
export function workingDays(after: Date, upto: Date, calendar: Calendar): number {
  const [first, last] = [dayNumber(after), dayNumber(upto)];
  if (last < first) return -between(last, first, calendar);
  return between(first, last, calendar);
}

function between(after: number, upto: number, calendar: Calendar): number {
  let count = weekdays(upto) - weekdays(after);
  for (const [date, working] of calendar) {
    const day = Date.parse(date) / DAY;
    if (day > after && day <= upto && working !== isWeekday(day)) count += working ? 1 : -1;
  }
  return count;
}

/** The calendar day where the reader is, counted from 1970. */
function dayNumber(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY;
}

function isWeekday(day: number): boolean {
  return (day - MONDAY + WEEK) % WEEK < WORKED;
}

/** Mondays to Fridays up to this day. */
function weekdays(day: number): number {
  const weeks = Math.floor((day - MONDAY + 1) / WEEK);
  const rest = day - MONDAY + 1 - weeks * WEEK;
  return weeks * WORKED + Math.min(rest, WORKED);
}
