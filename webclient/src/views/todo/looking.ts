import { create } from 'zustand';
import type { Question } from '../../store/todo';

export type TodoTab = 'do' | 'read' | 'done';

/** What the to-do centre was left with: coming back, one finds it so. */
interface Looking {
  /** Whose looking it is: somebody else begins afresh. */
  readonly person: number;
  readonly tab: TodoTab;
  readonly kind: string | null;
  readonly light: Question['light'];
  readonly text: string;
  /** How far each list was scrolled. */
  readonly scrolled: Readonly<Partial<Record<TodoTab, number>>>;
}

const BEGIN: Looking = { person: 0, tab: 'do', kind: null, light: null, text: '', scrolled: {} };

export const useLooking = create<Looking>(() => BEGIN);

/** Other conditions, and from the top. */
export function lookFor(part: Partial<Pick<Looking, 'tab' | 'kind' | 'light' | 'text'>>): void {
  useLooking.setState(({ scrolled }) => ({ ...part, scrolled: part.tab === undefined ? {} : scrolled }));
}

export function scrolledTo(tab: TodoTab, offset: number): void {
  useLooking.setState(({ scrolled }) => ({ scrolled: { ...scrolled, [tab]: offset } }));
}

export function lookAs(person: number): void {
  if (useLooking.getState().person !== person) useLooking.setState({ ...BEGIN, person });
}
