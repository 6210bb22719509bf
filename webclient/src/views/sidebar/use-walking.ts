import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { VListHandle } from 'virtua';
import type { RowLook } from './row';

interface Walking {
  /** Which line the Tab key reaches: the one last walked to, else the chosen one, else the first. */
  readonly at: number;
  readonly press: (event: KeyboardEvent<HTMLElement>) => void;
  readonly focus: (event: FocusEvent<HTMLElement>) => void;
}

/** ↑ ↓ Home End walk from line to line, those that are not drawn yet included; Tab leaves the list at once. */
export function useWalking(
  looks: readonly RowLook[],
  chosen: number | undefined,
  list: RefObject<VListHandle | null>,
): Walking {
  const [reached, setReached] = useState<number>();
  const due = useRef<number>(undefined);
  const place = (conversation: number | undefined) => looks.findIndex((one) => one.conversation === conversation);
  const at = Math.max(0, place(reached) < 0 ? place(chosen) : place(reached));

  useEffect(() => {
    if (due.current === undefined) return;
    document.querySelector<HTMLElement>(`.row[data-conversation="${due.current}"]`)?.focus();
    due.current = undefined;
  }, [reached]);

  function press(event: KeyboardEvent<HTMLElement>) {
    const next = looks[nextOf(event, at, looks.length - 1)];
    if (!next) return;
    event.preventDefault();
    due.current = next.conversation;
    list.current?.scrollToIndex(place(next.conversation), { align: 'nearest' });
    setReached(next.conversation);
  }

  function focus(event: FocusEvent<HTMLElement>) {
    const row = event.target.closest<HTMLElement>('[data-conversation]');
    if (row) setReached(Number(row.dataset.conversation));
  }

  return { at, press, focus };
}

/** -1 for a key that does not walk. */
function nextOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: number, last: number): number {
  if (altKey || ctrlKey || metaKey) return -1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(last, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: last,
  };
  return steps[key] ?? -1;
}
