import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useLocation } from 'react-router';
import type { VirtualizerHandle } from 'virtua';
import type { Timeline } from '../../store/timeline';
import { useActions } from '../client/client';
import type { Row } from './rows';
import { useMarkRead } from './use-mark-read';

/** Closer than this to the bottom is at the bottom. */
const NEAR_END = 40;
/** Closer than this to an end of what is loaded, more is asked for. */
const SOON = 800;

interface Scene {
  readonly conversation: number;
  readonly nr: number | undefined;
  readonly stretch: Timeline;
  readonly rows: readonly Row[];
  readonly list: RefObject<VirtualizerHandle | null>;
}

/** Where the reader is in the timeline: kept when older messages come, at the bottom when he was there, where he jumped to. */
export function usePlaceInTime({ conversation, nr, stretch, rows, list }: Scene) {
  const { loadOlder, loadNewer, follow } = useActions();
  const [atEnd, setAtEnd] = useState(true);
  const stays = useRef(true);
  const readTo = useMarkRead(conversation);
  const shift = useGrewAbove(rows);
  const last = rows.at(-1);

  const onScroll = useCallback(() => {
    const view = list.current;
    if (!view) return;
    const below = view.scrollSize - view.scrollOffset - view.viewportSize;
    const end = below < NEAR_END;
    stays.current = end;
    setAtEnd(end);
    follow(conversation, end && !stretch.moreAfter);
    readTo(lowestShown(rows, view));
    if (view.scrollOffset < SOON && stretch.moreBefore && stretch.loading === 'no') loadOlder(conversation);
    if (below < SOON && stretch.moreAfter && stretch.loading === 'no') loadNewer(conversation);
  }, [list, rows, stretch, conversation, follow, readTo, loadOlder, loadNewer]);

  const toEnd = useCallback(() => {
    stays.current = true;
    requestAnimationFrame(() => list.current?.scrollToIndex(Number.MAX_SAFE_INTEGER, { align: 'end' }));
  }, [list]);

  useFirstPlace(rows, list, stays, nr !== undefined);
  useLayoutEffect(() => {
    const mine = last?.kind === 'outgoing';
    if ((stays.current || mine) && !stretch.moreAfter) list.current?.scrollToIndex(rows.length - 1, { align: 'end' });
  }, [rows.length, last?.key]); // eslint-disable-line react-hooks/exhaustive-deps -- only something new at the bottom moves the view
  useEffect(() => onScroll(), [onScroll]);
  const highlighted = useJump({ conversation, nr, rows, list, stays });

  return useMemo(() => ({ atEnd, shift, highlighted, onScroll, toEnd }), [atEnd, shift, highlighted, onScroll, toEnd]);
}

/** True for the drawing in which lines were put on top: the list then keeps its distance from the bottom. */
function useGrewAbove(rows: readonly Row[]): boolean {
  const held = useRef<{ top: string | undefined; bottom: string | undefined }>({ top: undefined, bottom: undefined });
  const top = topOf(rows);
  const bottom = rows.at(-1)?.key;
  const grew = held.current.top !== undefined && held.current.top !== top && held.current.bottom === bottom;
  useEffect(() => {
    held.current = { top, bottom };
  }, [top, bottom]);
  return grew;
}

function topOf(rows: readonly Row[]): string | undefined {
  return rows.find((row) => row.kind !== 'begin')?.key;
}

/** The first sight: where the unread begins, else the bottom. */
function useFirstPlace(
  rows: readonly Row[],
  list: RefObject<VirtualizerHandle | null>,
  stays: RefObject<boolean>,
  jumps: boolean,
) {
  const placed = useRef(jumps);
  useLayoutEffect(() => {
    if (placed.current || rows.length === 0) return;
    placed.current = true;
    const unread = rows.findIndex((row) => row.marks.some((mark) => mark.kind === 'unread'));
    stays.current = unread < 0;
    if (unread < 0) list.current?.scrollToIndex(rows.length - 1, { align: 'end' });
    else list.current?.scrollToIndex(unread, { align: 'start', offset: -80 });
  });
}

interface Jump extends Omit<Scene, 'stretch'> {
  readonly stays: RefObject<boolean>;
}

/** Goes to the message in the address, loading what is around it, and lights it up for a moment. */
function useJump({ conversation, nr, rows, list, stays }: Jump): number | undefined {
  const { jumpTo } = useActions();
  const { key } = useLocation();
  const [lit, setLit] = useState<{ nr: number; key: string }>();
  const done = useRef<string>(undefined);
  const index = nr === undefined ? -1 : rows.findIndex((row) => 'message' in row && row.message.nr === nr);

  useEffect(() => {
    if (nr === undefined || done.current === key) return;
    if (index < 0) {
      void jumpTo(conversation, nr);
      return;
    }
    done.current = key;
    stays.current = false;
    list.current?.scrollToIndex(index, { align: 'center' });
    setLit({ nr, key });
  }, [conversation, nr, key, index, jumpTo, list, stays]);

  return lit?.key === key ? lit.nr : undefined;
}

function lowestShown(rows: readonly Row[], view: VirtualizerHandle): number | undefined {
  const lowest = view.findItemIndex(view.scrollOffset + view.viewportSize - 1);
  const row = rows.slice(0, lowest + 1).findLast((one) => 'message' in one);
  return row && 'message' in row ? row.message.nr : undefined;
}
