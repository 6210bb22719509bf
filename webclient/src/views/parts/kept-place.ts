import { useEffect, type RefObject } from 'react';
import type { VListHandle } from 'virtua';

/** Where each list was left, in px from its top, while the page lives. */
const places = new Map<string, number>();

/** 回到原处: a list that was left stands where it stood when one comes back. */
export function useKeptPlace(name: string, list: RefObject<VListHandle | null>): void {
  useEffect(() => {
    const view = list.current;
    const kept = places.get(name);
    if (kept !== undefined && kept > 0) view?.scrollTo(kept);
    return () => {
      if (view) places.set(name, view.scrollOffset);
    };
  }, [name, list]);
}

/** Whoever comes next begins at the top. */
export function forgetPlaces(): void {
  places.clear();
}
