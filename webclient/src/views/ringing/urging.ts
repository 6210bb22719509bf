import type { TFunction } from 'i18next';
import type { UrgedNow } from '../../protocol/generated';
import { isQuiet } from '../../store/ringing';
import type { TodoChanged } from '../../store/todo';
import { say } from '../parts/toast';
import { pathOf } from '../shell/place';
import type { Surroundings } from './bell';
import { chime } from './chime';
import { isLookedAt, show } from './desk-notice';
import { claims } from './once';

/** 催办: says what I was urged to, on the page if I look at it, else beside it. Of several at once only the last speaks. */
export function urge(come: readonly TodoChanged[], around: Surroundings): void {
  const last = come.at(-1);
  if (!last) return;
  const words = wordsOf(last, around.t);
  if (isLookedAt()) say(words, { words: around.t('ringing.urgedOpen'), run: () => around.go(wayTo(last)) });
  if (!isQuiet(around.state.preferences.quiet, new Date())) void ring(last, words, around);
}

/** The tab that comes first rings. */
async function ring(change: TodoChanged, words: string, { state, t, go }: Surroundings): Promise<void> {
  const about = `item ${change.item}`;
  if (!(await claims(state.me?.person ?? 0, about, change.nr))) return;
  const { sound, notice } = state.preferences;
  if (sound) chime();
  if (isLookedAt() || notice === 'off') return;
  const told = notice === 'bare' ? t('ringing.urgedBare') : words;
  show({ about, title: t('product.full'), words: told, onPress: () => go(wayTo(change)) });
}

function wayTo({ item }: TodoChanged): string {
  return pathOf({ at: 'todo', item });
}

/** By whom, and to what; 「领导催办」 is said as such. */
function wordsOf({ lines, urged }: TodoChanged, t: TFunction): string {
  const [now] = urged.toSorted((one, other) => Number(other.leader) - Number(one.leader));
  if (!now) return t('ringing.urgedBare');
  const words = t(`ringing.urged.${howOf(now)}`, { who: now.signature, title: lines[0]?.title ?? '' });
  return now.text === '' ? words : t('ringing.urgedSaying', { words, text: now.text });
}

function howOf({ leader, signature }: UrgedNow): 'leader' | 'person' | 'clock' {
  if (leader) return 'leader';
  return signature === '' ? 'clock' : 'person';
}
