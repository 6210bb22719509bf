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

/** 返回: where one came from that place, a step back, so that the browser's own back does not lead here again. */
export function useBackTo(path: string): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    if (steps.get(stepNow() - 1) === path) void navigate(-1);
    else void navigate(path, { replace: true });
  }, [navigate, path]);
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
