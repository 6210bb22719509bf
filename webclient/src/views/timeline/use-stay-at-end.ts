import { useCallback, useEffect, useRef, type RefObject } from 'react';

/** Closer than this to the bottom is at the bottom. */
const NEAR_END = 40;
/** Less than this is no move. */
const STILL = 4;

/** At the bottom one stays there, whatever grows or shrinks: a line of words above, the writing field, a keyboard, a message. */
export function useStayAtEnd(scrollerRef: RefObject<HTMLElement | null>, staysRef: RefObject<boolean>): void {
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller || !('ResizeObserver' in globalThis)) return;
    const observer = new ResizeObserver(() => {
      if (staysRef.current) scroller.scrollTop = scroller.scrollHeight;
    });
    for (const element of [scroller, ...scroller.children]) observer.observe(element);
    return () => observer.disconnect();
  }, [scrollerRef, staysRef]);
}

/** Whether the reader is at the bottom or on his way there: only he himself leaves it, by moving up. */
export function useLeaving(scrollerRef: RefObject<HTMLElement | null>, staysRef: RefObject<boolean>): () => boolean {
  const lastRef = useRef({ offset: 0, size: 0 });
  return useCallback(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return staysRef.current;
    const { scrollTop: offset, scrollHeight: size, clientHeight } = scroller;
    const last = lastRef.current;
    const movedUp = last.offset - offset - Math.max(0, last.size - size) > STILL;
    const end = size - offset - clientHeight < NEAR_END;
    lastRef.current = { offset, size };
    return end || (staysRef.current && !movedUp);
  }, [scrollerRef, staysRef]);
}
