import { useState } from 'react';
import type { Session } from '../../store/state';

let leaving = false;

/** I sign out myself: that the device was signed out is then no news. */
export function leaveWillingly(): void {
  leaving = true;
}

/** Whether somebody was signed in on this page and was then signed out from elsewhere. */
export function useWasSignedIn(session: Session): boolean {
  const [before, setBefore] = useState(session);
  const [ended, setEnded] = useState(false);
  if (before !== session) {
    setBefore(session);
    setEnded(before === 'signed_in' && session === 'signed_out' && !leaving);
    leaving = false;
  }
  return ended;
}
