import { useEffect, useRef, type RefObject } from 'react';
import type { VListHandle } from 'virtua';

interface Place {
  /** In px from the top. */
  readonly offset: number;
  readonly chosen: number | undefined;
}

/** Where each list was left, while the page lives. */
const places = new Map<string, Place>();

/**
 * 回到原处: a list that was left stands where it stood when one comes back. Given what is chosen in it, only while the
 * same is. To be called after whatever else scrolls at first.
 */
export function useKeptPlace(name: string | undefined, list: RefObject<VListHandle | null>, chosen?: number): void {
  const now = useRef(chosen);
  useEffect(() => {
    now.current = chosen;
  }, [chosen]);
  useEffect(() => {
    const view = list.current;
    if (name === undefined || !view) return;
    const kept = places.get(name);
    const frame = requestAnimationFrame(() => {
      if (kept && kept.chosen === now.current) view.scrollTo(kept.offset);
    });
    return () => {
      cancelAnimationFrame(frame);
      places.set(name, { offset: view.scrollOffset, chosen: now.current });
    };
  }, [name, list]);
}

/** Whoever comes next begins at the top. */
export function forgetPlaces(): void {
  places.clear();
}
