import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { unreadTotal } from '../../store/select';
import { useActions, useKnown, useStateNow } from '../client/client';
import { shownCount } from '../parts/badge';
import { placeOf } from '../shell/place';
import { Bell } from './bell';
import { withdraw } from './desk-notice';
import { showCount } from './sign';
import { urge } from './urging';

/** Calls attention to what comes: a notification on the desk, a sound, the number on the tab. Shows nothing itself. */
export function Ringing() {
  useBell();
  useWithdrawing();
  useCountOnTab();
  return null;
}

function useBell(): void {
  const { t } = useTranslation();
  const actions = useActions();
  const state = useStateNow();
  const navigate = useNavigate();
  const place = placeOf(useLocation().pathname);
  const here = place.at === 'messages' && (place.side ?? 'talk') === 'talk' ? place.conversation : undefined;
  const around = useRef({ here, t, go: (path: string) => void navigate(path) });
  useEffect(() => {
    around.current = { here, t, go: (path) => void navigate(path) };
  });
  useEffect(() => {
    const bell = new Bell(() => ({ state: state(), ...around.current }));
    const leave = actions.onArrival((arrived) => bell.heard(arrived));
    const leaveUrges = actions.onUrge((come) => urge(come, { state: state(), ...around.current }));
    return () => {
      leave();
      leaveUrges();
      bell.stop();
    };
  }, [actions, state]);
}

/** What has been read needs no notification any more. */
function useWithdrawing(): void {
  const lines = useKnown((state) => state.lines);
  useEffect(() => {
    for (const line of lines.values()) if (line.unread === 0) withdraw(line.conversation);
  }, [lines]);
}

function useCountOnTab(): void {
  const unread = useKnown(unreadTotal);
  useEffect(() => showCount(unread, shownCount(unread)), [unread]);
  useEffect(() => () => showCount(0, ''), []);
}
