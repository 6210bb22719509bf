import { useCallback, useEffect, useRef } from 'react';
import { useActions, useStateNow } from '../client/client';

/** 已读: moves my cursor to the newest message that was on screen while the window had the focus. */
export function useMarkRead(conversation: number): (nr: number | undefined) => void {
  const actions = useActions();
  const state = useStateNow();
  const shown = useRef(0);

  const settle = useCallback(() => {
    const attentive = document.visibilityState === 'visible' && document.hasFocus();
    const read = state().lines.get(conversation)?.read_nr ?? 0;
    if (attentive && shown.current > read) actions.markRead(conversation, shown.current);
  }, [conversation, actions, state]);

  useEffect(() => {
    window.addEventListener('focus', settle);
    document.addEventListener('visibilitychange', settle);
    return () => {
      window.removeEventListener('focus', settle);
      document.removeEventListener('visibilitychange', settle);
    };
  }, [settle]);

  return useCallback(
    (nr) => {
      shown.current = Math.max(shown.current, nr ?? 0);
      settle();
    },
    [settle],
  );
}
