import { useRef, type PointerEvent } from 'react';

/** So far a finger goes before the next picture comes. */
const FAR = 56;

/** A finger that goes left or right turns to the next picture; while the page is zoomed in it moves the picture instead. */
export function useSwipe(may: boolean, turn: (by: number) => void) {
  const fromRef = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  return {
    onPointerDown: (event: PointerEvent) => {
      const alone = event.isPrimary && event.pointerType === 'touch' && (visualViewport?.scale ?? 1) < 1.05;
      fromRef.current = may && alone ? { x: event.clientX, y: event.clientY } : undefined;
    },
    onPointerUp: (event: PointerEvent) => {
      const from = fromRef.current;
      fromRef.current = undefined;
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (Math.abs(dx) > FAR && Math.abs(dx) > 2 * Math.abs(dy)) turn(dx < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      fromRef.current = undefined;
    },
  };
}
