import { useState } from 'react';
import { create } from 'zustand';
import type { Session } from '../../store/state';

const useLeaving = create(() => ({ leaving: false }));

/** I sign out myself: that this device was signed out is then no news. Until I come back. */
export function leaveWillingly(leaving: boolean): void {
  useLeaving.setState({ leaving });
}

/** Whether somebody was signed in on this page and was then signed out from elsewhere. */
export function useWasSignedIn(session: Session): boolean {
  const leaving = useLeaving((state) => state.leaving);
  const [seen, setSeen] = useState({ session, ended: false });
  if (seen.session !== session) {
    setSeen({ session, ended: seen.session === 'signed_in' && session === 'signed_out' && !leaving });
  }
  return seen.ended;
}
