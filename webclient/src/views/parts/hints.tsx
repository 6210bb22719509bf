import { useEffect, useState } from 'react';
import { lazySheet } from './lazily';

const RESTS = 500; // ms on something before its words show
const HintPopup = lazySheet(() => import('./hint-popup').then((file) => file.HintPopup));

/** The words of whatever the pointer or the focus rests on. One for the whole page: a message alone has five such buttons. */
export function Hints() {
  const anchor = useRestedOn();
  const words = anchor?.dataset.hint;
  if (!anchor || words === undefined) return null;
  return <HintPopup key={words} anchor={anchor} words={words} side={sideOf(anchor)} />;
}

function useRestedOn(): HTMLElement | undefined {
  const [anchor, setAnchor] = useState<HTMLElement>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let next: HTMLElement | undefined;
    function rest(on: HTMLElement | undefined, wait: number) {
      if (on === next) return;
      next = on;
      clearTimeout(timer);
      if (on) timer = setTimeout(() => setAnchor(on), wait);
      else setAnchor(undefined);
    }
    const point = (event: PointerEvent) => event.pointerType !== 'touch' && rest(hinted(event.target), RESTS);
    const focus = ({ target }: FocusEvent) => {
      const on = hinted(target);
      if (on?.matches(':focus-visible')) rest(on, 0);
    };
    const away = () => rest(undefined, 0);
    const ways = [
      ['pointerover', point],
      ['focusin', focus],
      ['focusout', away],
      ['pointerdown', away],
      ['keydown', away],
      ['scroll', away],
    ] as const;
    for (const [name, heard] of ways) document.addEventListener(name, heard as EventListener, true);
    return () => {
      clearTimeout(timer);
      for (const [name, heard] of ways) document.removeEventListener(name, heard as EventListener, true);
    };
  }, []);
  return anchor?.isConnected ? anchor : undefined;
}

function hinted(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-hint]') ?? undefined) : undefined;
}

function sideOf(anchor: HTMLElement): 'top' | 'bottom' | 'left' | 'right' {
  const side = anchor.dataset.hintSide;
  return side === 'bottom' || side === 'left' || side === 'right' ? side : 'top';
}
