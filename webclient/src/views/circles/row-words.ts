import type { TFunction } from 'i18next';
import type { BoardWords } from '../../protocol/generated';

/** What a row says, on one line. */
export function wordsOf(words: BoardWords, t: TFunction): string {
  const said = [words.task, words.progress, words.blocker, words.next_step].filter(Boolean);
  return [t(`circle.rowStates.${words.state ?? 'open'}`), ...said].join(' · ');
}

/** The first of them that says something. */
export function firstOf(...words: readonly (string | undefined)[]): string | undefined {
  return words.find((one) => one !== undefined && one !== '');
}
