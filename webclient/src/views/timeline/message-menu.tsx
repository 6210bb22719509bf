import { cloneElement, useRef, useState, type MouseEvent, type ReactElement, type TouchEvent } from 'react';
import { ActPopup } from '../parts/menu';
import type { MessageAct } from './use-message-acts';

interface MessageMenuProps {
  /** What may be done when it is opened. */
  readonly acts: () => readonly MessageAct[];
  readonly children: ReactElement<Record<string, unknown>>;
}

const LONG_PRESS = 500; // ms
const STILL = 10; // px a finger may tremble

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The same acts by right click, and by a long press on a phone. */
export function MessageMenu({ acts, children }: MessageMenuProps) {
  const [spot, setSpot] = useState<Spot>();
  const pressing = useLongPress(setSpot);

  function ask(event: MouseEvent) {
    event.preventDefault();
    setSpot({ x: event.clientX, y: event.clientY });
  }

  return (
    <>
      {cloneElement(children, { onContextMenu: ask, ...pressing, 'data-popup-open': spot ? '' : undefined })}
      {spot && (
        <ActPopup
          key={`${spot.x} ${spot.y}`}
          anchor={spot}
          byKey={false}
          acts={acts()}
          onClose={() => setSpot(undefined)}
        />
      )}
    </>
  );
}

/** A finger that stays. Not every telephone says it with a menu of its own. */
function useLongPress(found: (spot: Spot) => void) {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; spot: Spot; long: boolean }>(undefined);

  function begin({ touches }: TouchEvent) {
    end();
    const touch = touches[0];
    if (!touch || touches.length > 1) return;
    const spot = { x: touch.clientX, y: touch.clientY };
    const timer = setTimeout(() => {
      if (press.current) press.current.long = true;
      found(spot);
    }, LONG_PRESS);
    press.current = { timer, spot, long: false };
  }

  function move({ touches }: TouchEvent) {
    const [touch, was] = [touches[0], press.current?.spot];
    if (touch && was && Math.hypot(touch.clientX - was.x, touch.clientY - was.y) > STILL) end();
  }

  function end(event?: TouchEvent) {
    if (press.current?.long) event?.preventDefault(); // or the act under the finger would be chosen
    clearTimeout(press.current?.timer);
    press.current = undefined;
  }

  return { onTouchStart: begin, onTouchMove: move, onTouchEnd: end, onTouchCancel: end };
}
