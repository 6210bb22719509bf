import type { TFunction } from 'i18next';
import i18next from 'i18next';
import type { Refusal } from '../../protocol/codes';
import type { Outcome } from '../../sync/actions';
import { say } from './toast';

/** Acts that have their own words for some refusals. */
export type Act =
  'post' | 'edit' | 'react' | 'recall' | 'leave' | 'members' | 'rules' | 'card' | 'topic' | 'shelf' | undefined;

/** In words: what was refused, why, what to do. */
export function refusalWords(refusal: Refusal, act: Act, t: TFunction): string {
  const own = act ? [`refused.${act}.${refusal.code}`] : [];
  const keys = [...own, `refused.${refusal.code}`, 'refused.internal'] as 'refused.internal'[];
  return t(keys);
}

/** Waits for what was asked; a refusal is said in passing. */
export async function told<T>(act: Act, asked: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const outcome = await asked;
  if (!outcome.ok) say(refusalWords(outcome.refusal, act, i18next.t));
  return outcome;
}
