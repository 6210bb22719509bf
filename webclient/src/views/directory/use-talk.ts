import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { useActions } from '../client/client';
import { told } from '../parts/refusal';
import { pathOf } from '../shell/place';

/** 发消息: opens the direct talk with somebody, begun if there was none. Answers whether it went well. */
export function useTalk(): (person: number) => Promise<boolean> {
  const actions = useActions();
  const navigate = useNavigate();
  return useCallback(
    async (person) => {
      const outcome = await told(undefined, actions.startDirect(person));
      if (outcome.ok) await navigate(pathOf({ at: 'messages', conversation: outcome.value }));
      return outcome.ok;
    },
    [actions, navigate],
  );
}
