import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Which path lies at which step of the browser's history, as far as this page has walked it. */
const steps = new Map<number, string>();

/** How many steps of the browser's history lie before this one; the router keeps the count. */
export function stepNow(): number {
  const state = window.history.state as { readonly idx?: number } | null;
  return state?.idx ?? 0;
}

/** Remembers the way; for the frame of the client. */
export function useWay(): void {
  const { pathname, key } = useLocation();
  useEffect(() => {
    steps.set(stepNow(), pathname);
  }, [pathname, key]);
}

/**
 * 返回: where one came from that place, back to it, so that the browser's own back does not lead here again. Steps
 * `within` the page one is at (its address begins so) are gone past.
 */
export function useBackTo(path: string, within?: string): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    const here = stepNow();
    let before = here - 1;
    while (within !== undefined && isWithin(steps.get(before), within)) before -= 1;
    if (steps.get(before) === path) void navigate(before - here);
    else void navigate(path, { replace: true });
  }, [navigate, path, within]);
}

function isWithin(path: string | undefined, place: string): boolean {
  return path === place || path?.startsWith(`${place}/`) === true;
}

/** Tells one arrival at a place from the next; what is opened and closed over the page is none. */
export function useArrival(): string {
  const { pathname, hash, key } = useLocation();
  const [seen, setSeen] = useState({ pathname, hash, key, arrival: key });
  if (seen.key !== key) {
    const isSheet = pathname === seen.pathname && (hash !== '' || seen.hash !== '');
    setSeen({ pathname, hash, key, arrival: isSheet ? seen.arrival : key });
  }
  return seen.arrival;
}
