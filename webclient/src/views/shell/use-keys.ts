import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useStateNow } from '../client/client';
import { press } from './keys';

/** Keys that work everywhere, whatever has the focus; what took a key already keeps it. */
export function useKeys(): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const state = useStateNow();
  useEffect(() => {
    function take(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const pressing = { path: pathname, state: state(), navigate, writing: isWriting(event.target) };
      if (press(event, pressing)) event.preventDefault();
    }
    document.addEventListener('keydown', take);
    return () => document.removeEventListener('keydown', take);
  }, [navigate, pathname, state]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
