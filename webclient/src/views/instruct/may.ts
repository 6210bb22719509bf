import type { HatCard } from '../../protocol/generated';
import { askedOnce } from '../client/once';

const NONE: readonly HatCard[] = [];

/** In which positions I may instruct (批示): a leader in his own, a secretary in her leader's, everybody else in none. */
export const useMayInstruct = askedOnce(
  'item.kinds',
  ({ kinds }): readonly HatCard[] => kinds.find(({ kind }) => kind === 'instruction')?.positions ?? NONE,
  NONE,
);
