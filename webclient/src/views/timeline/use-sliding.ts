import { useLayoutEffect, useState } from 'react';
import type { Row } from './rows';

interface Sliding {
  /** What shall be drawn in the end. */
  readonly wanted: readonly Row[];
  /** What is drawn now. */
  readonly shown: readonly Row[];
  /** Only the top has changed: the list then keeps its distance from the bottom. */
  readonly shift: boolean;
}

/**
 * The lines to draw now. A window of messages that slides changes at both ends at once, but a list can keep its place
 * only while one of them changes; so the other one follows in a second drawing, before anything is painted.
 */
export function useSliding(rows: readonly Row[]): Sliding {
  const [now, setNow] = useState<Sliding>({ wanted: rows, shown: rows, shift: false });
  if (now.wanted !== rows) setNow(step(now.shown, rows));
  useLayoutEffect(() => {
    if (now.shown !== now.wanted) setNow(step(now.shown, now.wanted)); // eslint-disable-line react-hooks/set-state-in-effect -- the list must have seen the first half
  }, [now]);
  return now;
}

/** One drawing on the way from what is drawn to what is wanted. */
function step(shown: readonly Row[], wanted: readonly Row[]): Sliding {
  const top = topOf(shown);
  const sameTop = top === topOf(wanted);
  if (!sameTop && shown.at(-1)?.key !== wanted.at(-1)?.key) return { wanted, ...half(shown, wanted) };
  return { wanted, shown: wanted, shift: top !== undefined && !sameTop };
}

/** Both ends differ: first what is new at one of them; or all at once where the two have nothing in common. */
function half(shown: readonly Row[], wanted: readonly Row[]): Omit<Sliding, 'wanted'> {
  const [top, bottom] = [placeOf(wanted, topOf(shown)), placeOf(wanted, shown.at(-1)?.key)];
  if (top >= 0) return { shown: withRest(wanted, bottom, shown), shift: true };
  const kept = bottom < 0 ? -1 : placeOf(shown, topOf(wanted));
  return { shown: kept < 0 ? wanted : [...shown.slice(0, kept), ...wanted], shift: false };
}

/** Older lines on top, and the old bottom: it either goes on in what is wanted, or is still to be taken away. */
function withRest(wanted: readonly Row[], bottom: number, shown: readonly Row[]): readonly Row[] {
  if (bottom >= 0) return wanted.slice(0, bottom + 1);
  const end = placeOf(shown, wanted.at(-1)?.key);
  return end < 0 ? wanted : [...wanted, ...shown.slice(end + 1)];
}

function topOf(rows: readonly Row[]): string | undefined {
  return rows.find((row) => row.kind !== 'begin')?.key;
}

function placeOf(rows: readonly Row[], key: string | undefined): number {
  return rows.findIndex((row) => row.key === key);
}
