import { useCallback } from 'react';
import type { Preferences } from '../../protocol/generated';
import { levelOf, type Level } from '../../store/ringing';
import { useActions, useKnown, useStateNow } from '../client/client';
import { told } from '../parts/refusal';

/** Changes how I want to be called, on every device. */
export function usePrefer(): (changes: Partial<Preferences>) => void {
  const actions = useActions();
  return useCallback(
    (changes) => void told(undefined, actions.ask({ do: 'preferences.change', ...changes })),
    [actions],
  );
}

/** How this conversation rings, and another way. */
export function useLevel(conversation: number): readonly [Level, (level: Level) => void] {
  const actions = useActions();
  const state = useStateNow();
  const prefer = usePrefer();
  const level = useKnown((known) => levelOf(known, conversation));
  const change = useCallback(
    (wanted: Level) => {
      const { lines, preferences } = state();
      const others = preferences.only_mentions.filter((one) => one !== conversation);
      const chosen = wanted === 'mentions' ? [...others, conversation] : others;
      if (chosen.length !== preferences.only_mentions.length) prefer({ only_mentions: chosen });
      const muted = wanted === 'muted';
      if (lines.get(conversation)?.muted !== muted) void told(undefined, actions.mute(conversation, muted));
    },
    [actions, state, prefer, conversation],
  );
  return [level, change];
}
