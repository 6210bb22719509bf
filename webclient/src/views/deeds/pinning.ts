import i18next from 'i18next';
import type { Line } from '../../store/line';
import type { State } from '../../store/state';
import type { Actions } from '../../sync/actions';
import { refusalWords } from '../parts/refusal';
import { say } from '../parts/toast';
import type { Spot } from './shown';

/** Both of a direct talk; of a group those who lead it. */
export function mayPin(line: Line): boolean {
  return !line.frozen && (line.kind === 'direct' || line.role !== 'member');
}

export function isPinned(state: State, conversation: number, nr: number): boolean {
  return state.pins.get(conversation)?.pins.some(({ message }) => message.nr === nr) ?? false;
}

/** 置顶, or no longer. */
export async function pinned(actions: Actions, { conversation, nr }: Spot, on: boolean): Promise<void> {
  const outcome = await actions.ask({ do: 'message.pin', conversation, nr, on });
  if (outcome.ok) return;
  const { refusal } = outcome;
  say(refusal.code === 'conflict' ? i18next.t('deeds.pinsFull') : refusalWords(refusal, undefined, i18next.t));
}
