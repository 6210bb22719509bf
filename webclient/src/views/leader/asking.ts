import { create } from 'zustand';
import type { ShowLedger } from '../../protocol/generated';

/** 在办 · 新进展 · 待我处理 · 已办结. */
export const tabs = ['open', 'fresh', 'waiting', 'over'] as const;
export type LedgerTab = (typeof tabs)[number];
export const periods = ['month', 'lastMonth', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];
export type LedgerLight = NonNullable<ShowLedger['light']>;

/** What the leader's page was left with: coming back, one finds it so. */
interface Asking {
  /** Whose looking it is: somebody else begins afresh. */
  readonly person: number;
  readonly tab: LedgerTab;
  readonly light: LedgerLight | null;
  readonly period: Period | null;
  readonly unit: number | null;
  readonly position: number | null;
  readonly text: string;
  readonly scrolled: number;
}

const BEGIN: Asking = {
  person: 0,
  tab: 'open',
  light: null,
  period: null,
  unit: null,
  position: null,
  text: '',
  scrolled: 0,
};

export const useAsking = create<Asking>(() => BEGIN);

/** Other conditions, and from the top. */
export function askFor(part: Partial<Omit<Asking, 'person' | 'scrolled'>>): void {
  useAsking.setState({ ...part, scrolled: 0 });
}

export function askAs(person: number): void {
  if (useAsking.getState().person !== person) useAsking.setState({ ...BEGIN, person });
}

export function scrolledTo(scrolled: number): void {
  useAsking.setState({ scrolled });
}

export type Question = Omit<ShowLedger, 'do' | 'id' | 'limit' | 'offset'>;

/** As the server is asked. Pure. */
export function questionOf({ tab, light, period, unit, position, text }: Asking, now: Date): Question {
  return {
    kind: 'instruction',
    ...(period === null ? {} : daysOf(period, now)),
    stage: tab === 'fresh' ? null : tab,
    fresh: tab === 'fresh',
    light: tab === 'over' ? null : light,
    unit,
    position,
    text: text.trim(),
  };
}

/** Whether anything narrows the list beside its tab. */
export function isNarrowed({ light, period, unit, position, text }: Asking): boolean {
  return light !== null || period !== null || unit !== null || position !== null || text.trim() !== '';
}

/** From which day to which; of what goes on, up to now. */
function daysOf(period: Period, now: Date): { readonly since: string; readonly until: string | null } {
  const [year, month] = [now.getFullYear(), now.getMonth()];
  switch (period) {
    case 'month':
      return { since: day(year, month, 1), until: null };
    case 'lastMonth':
      return { since: day(year, month - 1, 1), until: day(year, month, 0) };
    case 'quarter':
      return { since: day(year, month - (month % 3), 1), until: null };
    case 'year':
      return { since: day(year, 0, 1), until: null };
    default:
      return period satisfies never;
  }
}

function day(year: number, month: number, date: number): string {
  const at = new Date(year, month, date);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
