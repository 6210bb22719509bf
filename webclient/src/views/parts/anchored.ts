import { cloneElement, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';

type Props = Record<string, unknown>;

/** What stands beside its trigger while it is open. */
export interface Anchored {
  /** None: it is closed. */
  readonly anchor: HTMLElement | undefined;
  /** It was opened by a key, so the first act has the focus. */
  readonly byKey: boolean;
  /** The trigger, which now opens and closes it. */
  readonly opens: (trigger: ReactElement<Props>) => ReactElement<Props>;
  readonly close: () => void;
}

const closed = { anchor: undefined, byKey: false } as const;

/** Opens and closes what stands beside its trigger. What it draws comes when it is first opened: a message has three of these. */
export function useAnchored(kind: 'menu' | 'dialog'): Anchored {
  const [at, setAt] = useState<Pick<Anchored, 'anchor' | 'byKey'>>(closed);
  const close = () => setAt(closed);

  function press(event: MouseEvent<HTMLElement>) {
    setAt(at.anchor ? closed : { anchor: event.currentTarget, byKey: event.detail === 0 });
  }

  function arrow(event: KeyboardEvent<HTMLElement>) {
    if (kind !== 'menu' || event.key !== 'ArrowDown') return;
    event.preventDefault();
    setAt({ anchor: event.currentTarget, byKey: true });
  }

  const opens = (trigger: ReactElement<Props>) =>
    cloneElement(trigger, {
      'aria-haspopup': kind,
      'aria-expanded': at.anchor !== undefined,
      'data-popup-open': at.anchor ? '' : undefined,
      onClick: press,
      onKeyDown: arrow,
    });
  return { ...at, opens, close };
}

/** Whether the press that would close it fell on its trigger, which closes it by itself. */
export function fellOn(anchor: Element, event: Event): boolean {
  return event.target instanceof Node && anchor.contains(event.target);
}
