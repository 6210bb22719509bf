import { useCallback, useState } from 'react';
import type { Command } from '../../protocol/generated';
import { useActions } from '../client/client';
import { say } from '../parts/toast';
import { swapped, type Ranked } from './order';
import { useRefusalSentence } from './refusal-words';
import { changed } from './use-asked';

/** Moves one up (-1) or down (1) among its equals. `rank` says how one of them is given its new number. */
export function useReorder(rank: (moved: Ranked) => Command) {
  const actions = useActions();
  const sentence = useRefusalSentence();
  const [moving, setMoving] = useState(false);
  const move = useCallback(
    async (ranked: readonly Ranked[], index: number, step: 1 | -1) => {
      setMoving(true);
      for (const moved of swapped(ranked, index, step)) {
        const outcome = await actions.ask(rank(moved));
        if (outcome.ok) continue;
        say(sentence(outcome.refusal));
        break;
      }
      changed();
      setMoving(false);
    },
    [actions, rank, sentence],
  );
  return { moving, move };
}
