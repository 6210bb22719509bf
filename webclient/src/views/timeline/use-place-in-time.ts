import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { VirtualizerHandle } from 'virtua';
import type { Timeline } from '../../store/timeline';
import type { Spot } from '../../store/spot';
import { useActions, useStateNow } from '../client/client';
import { say } from '../parts/toast';
import { useArrival } from '../shell/way';
import type { Row } from './rows';
import { useMarkRead } from './use-mark-read';
import { useLeaving, useStayAtEnd } from './use-stay-at-end';

/** Closer than this to an end of what is loaded, more is asked for. */
const SOON = 800;

interface Scene {
  readonly spot: Spot;
  readonly nr: number | undefined;
  readonly stretch: Timeline;
  readonly rows: readonly Row[];
  readonly listRef: RefObject<VirtualizerHandle | null>;
  readonly scrollerRef: RefObject<HTMLElement | null>;
}

/** Where the reader is in the timeline: kept when older messages come, at the bottom when he was there, where he jumped to. */
export function usePlaceInTime({ spot, nr, stretch, rows, listRef, scrollerRef }: Scene) {
  const actions = useActions();
  const [atEnd, setAtEnd] = useState(true);
  const staysRef = useRef(true);
  const arrivedRef = useRef(nr === undefined);
  const [unreadAbove, look] = useUnreadAbove(arrivedRef);
  const stillAtEnd = useLeaving(scrollerRef, staysRef);
  const readTo = useMarkRead(spot);

  const onScroll = useCallback(() => {
    const view = listRef.current;
    if (!view) return;
    const below = view.scrollSize - view.scrollOffset - view.viewportSize;
    const end = stillAtEnd();
    staysRef.current = end;
    setAtEnd(end);
    actions.follow(spot, end && !stretch.moreAfter);
    readTo(lowestShown(rows, view));
    look(stretch.unreadAfter, highestShown(rows, view));
    if (stretch.loading !== 'no') return;
    if (stretch.moreBefore && view.scrollOffset < SOON) actions.loadOlder(spot);
    else if (stretch.moreAfter && below < SOON) actions.loadNewer(spot);
  }, [listRef, rows, stretch, spot, actions, readTo, stillAtEnd, look]);

  const toEnd = useCallback(() => {
    staysRef.current = true;
    requestAnimationFrame(() => listRef.current?.scrollToIndex(Number.MAX_SAFE_INTEGER, { align: 'end' }));
  }, [listRef]);

  useFirstPlace(rows, listRef, staysRef, nr !== undefined);
  useNewAtEnd(rows, listRef, staysRef, stretch.moreAfter);
  useEffect(() => onScroll(), [onScroll]);
  useStayAtEnd(scrollerRef, staysRef);
  const highlighted = useJump({ spot, nr, rows, listRef, staysRef, arrivedRef });

  return useMemo(
    () => ({ atEnd, unreadAbove, highlighted, onScroll, toEnd }),
    [atEnd, unreadAbove, highlighted, onScroll, toEnd],
  );
}

/** The first sight: where the unread begins, else the bottom. */
function useFirstPlace(
  rows: readonly Row[],
  listRef: RefObject<VirtualizerHandle | null>,
  staysRef: RefObject<boolean>,
  jumps: boolean,
) {
  const placed = useRef(jumps);
  useLayoutEffect(() => {
    if (placed.current || rows.length === 0) return;
    placed.current = true;
    const unread = rows.findIndex((row) => row.marks.some((mark) => mark.kind === 'unread'));
    staysRef.current = unread < 0;
    if (unread < 0) listRef.current?.scrollToIndex(rows.length - 1, { align: 'end' });
    else listRef.current?.scrollToIndex(unread, { align: 'start', offset: -80 });
  });
}

/** Something new at the bottom moves the view of who was there, and of who said it. */
function useNewAtEnd(
  rows: readonly Row[],
  listRef: RefObject<VirtualizerHandle | null>,
  staysRef: RefObject<boolean>,
  moreAfter: boolean,
) {
  const last = rows.at(-1);
  useLayoutEffect(() => {
    const mine = last?.kind === 'outgoing';
    if ((staysRef.current || mine) && !moreAfter) listRef.current?.scrollToIndex(rows.length - 1, { align: 'end' });
  }, [rows.length, last?.key]); // eslint-disable-line react-hooks/exhaustive-deps -- only something new at the bottom moves the view
}

interface Jump extends Omit<Scene, 'stretch' | 'scrollerRef'> {
  readonly staysRef: RefObject<boolean>;
  readonly arrivedRef: RefObject<boolean>;
}

/** Goes to the message in the address, loading what is around it, and lights it up for a moment. */
function useJump({ spot, nr, rows, listRef, staysRef, arrivedRef }: Jump): number | undefined {
  const { t } = useTranslation();
  const actions = useActions();
  const state = useStateNow();
  const key = useArrival();
  const [lit, setLit] = useState<{ nr: number; key: string }>();
  const done = useRef<string>(undefined);
  const index = nr === undefined ? -1 : rows.findIndex((row) => 'message' in row && row.message.nr === nr);

  useEffect(() => {
    if (nr === undefined || done.current === key) return;
    if (index < 0) {
      void actions.jumpTo(spot, nr).then((outcome) => {
        const there = state()
          .timelines.get(spot)
          ?.messages.some((message) => message.nr === nr);
        if (!outcome.ok || there === true || done.current === key) return;
        done.current = key;
        say(t('timeline.noSuchMessage'));
      });
      return;
    }
    done.current = key;
    staysRef.current = false;
    listRef.current?.scrollToIndex(index, { align: 'center' });
    requestAnimationFrame(() => {
      arrivedRef.current = true;
      setLit({ nr, key });
    });
  }, [spot, nr, key, index, actions, state, listRef, staysRef, arrivedRef, t]);

  return lit?.key === key ? lit.nr : undefined;
}

/** Whether the unread begins above what is on screen, until it has been seen. Not asked on the way to a message. */
function useUnreadAbove(arrivedRef: RefObject<boolean>) {
  const [above, setAbove] = useState(false);
  const seenRef = useRef<number>(undefined);
  const look = useCallback(
    (after: number | null, top: number | undefined) => {
      if (!arrivedRef.current || after === null || top === undefined) return;
      if (top <= after + 1) seenRef.current = after;
      setAbove(seenRef.current !== after);
    },
    [arrivedRef],
  );
  return [above, look] as const;
}

function highestShown(rows: readonly Row[], view: VirtualizerHandle): number | undefined {
  const row = rows.slice(view.findItemIndex(view.scrollOffset)).find((one) => 'message' in one);
  return row && 'message' in row ? row.message.nr : undefined;
}

function lowestShown(rows: readonly Row[], view: VirtualizerHandle): number | undefined {
  const lowest = view.findItemIndex(view.scrollOffset + view.viewportSize - 1);
  const row = rows.slice(0, lowest + 1).findLast((one) => 'message' in one);
  return row && 'message' in row ? row.message.nr : undefined;
}
