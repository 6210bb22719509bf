import { useEffect } from 'react';
import { useKnown } from '../client/client';
import { remember } from './lately';

const MINUTE = 60_000;

/** Notes when this person was last connected, for the day he opens the page without a network. */
export function useLately(): void {
  const person = useKnown((state) => state.me?.person);
  const name = useKnown((state) => state.me?.name);
  const live = useKnown((state) => state.connection.phase === 'live');
  useEffect(() => {
    if (!live || person === undefined || name === undefined) return;
    const note = () => remember({ person, name, at: Date.now() });
    note();
    const timer = setInterval(note, MINUTE);
    return () => clearInterval(timer);
  }, [live, person, name]);
}
