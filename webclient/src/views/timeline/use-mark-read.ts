import { useCallback, useEffect, useRef } from 'react';
import { conversationAt, topicAt, type Spot } from '../../store/spot';
import { cursorIn } from '../../store/unread';
import { useActions, useStateNow } from '../client/client';

/** 已读: moves my cursor to the newest message that was on screen while the window had the focus. */
export function useMarkRead(spot: Spot): (nr: number | undefined) => void {
  const actions = useActions();
  const state = useStateNow();
  const shown = useRef(0);

  const settle = useCallback(() => {
    const attentive = document.visibilityState === 'visible' && document.hasFocus();
    const line = state().lines.get(conversationAt(spot));
    const topic = topicAt(spot);
    const read = line && (topic === undefined ? line.read_nr : cursorIn(line, topic));
    if (attentive && shown.current > (read ?? 0)) actions.markRead(spot, shown.current);
  }, [spot, actions, state]);

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
