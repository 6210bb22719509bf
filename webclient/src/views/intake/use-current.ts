import { useEffect, useRef } from 'react';
import type { ImportRecord } from '../../protocol/generated';
import { useActions } from '../client/client';
import { changed, useAsked } from '../administration/use-asked';
import { useOnDesk, usePutOnDesk } from './on-desk';

const BEAT_MS = 1000;
const UNDER_WAY: readonly ImportRecord['state'][] = ['checking', 'applying'];
const OPEN: readonly ImportRecord['state'][] = [...UNDER_WAY, 'checked', 'failed'];

export interface Current {
  /** The one on screen; undefined: none, a file may be chosen. */
  readonly one: ImportRecord | undefined;
  /** Mine, the newest first; undefined while they are fetched. */
  readonly all: readonly ImportRecord[] | undefined;
  readonly asked: ReturnType<typeof useAsked<{ readonly do: 'import.list' }>>;
  readonly show: (one: ImportRecord | undefined) => void;
}

/** The import one looks at: the one chosen, else the newest that waits for something. Asked every second on its way. */
export function useCurrent(): Current {
  const asked = useAsked({ do: 'import.list' });
  const { one: shown } = useOnDesk();
  const put = usePutOnDesk();
  const all = asked.value?.imports;
  const newest = all?.[0];
  const waiting = newest && OPEN.includes(newest.state) ? newest : undefined;
  const one = shown === null ? undefined : (shown ?? waiting);
  const show = (next: ImportRecord | undefined) => put({ one: next ?? null });
  useBeat(one, show);
  return { one, all, asked, show };
}

function useBeat(one: ImportRecord | undefined, renew: (one: ImportRecord) => void): void {
  const actions = useActions();
  const told = useRef(renew);
  useEffect(() => {
    told.current = renew;
  });
  const number = one && UNDER_WAY.includes(one.state) ? one.id : undefined;
  useEffect(() => {
    if (number === undefined) return;
    let wanted = true;
    const timer = setInterval(() => {
      void actions.ask({ do: 'import.get', number }).then((outcome) => {
        if (!wanted || !outcome.ok) return;
        told.current(outcome.value);
        if (!UNDER_WAY.includes(outcome.value.state)) changed();
      });
    }, BEAT_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [number, actions]);
}
