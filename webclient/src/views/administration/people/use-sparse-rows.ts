import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Refusal } from '../../../protocol/codes';
import type { Actions, Outcome } from '../../../sync/actions';
import { useActions, useKnown } from '../../client/client';
import { useActs } from '../use-asked';
import { NOTHING_YET, PAGE, stale, wantedPages, withPage, type Paged } from './paging';

/** Rows of a long list, and how many there are in all. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** Asks for a page of what passes the filter. Stands outside the view, so that it is the same at every drawing. */
export type Ask<Filter, Row> = (
  actions: Actions,
  filter: Filter,
  span: { readonly after: number; readonly limit: number },
) => Promise<Outcome<Rows<Row>>>;

export interface SparseRows<Row> {
  readonly paged: Paged<Row>;
  readonly refusal: Refusal | undefined;
  /** The rows from here to there are on screen. */
  readonly need: (from: number, to: number) => void;
  readonly again: () => void;
}

type Change<Row> =
  { readonly kind: 'anew' | 'stale' } | { readonly kind: 'page'; readonly page: number; readonly found: Rows<Row> };

function changed<Row>(paged: Paged<Row>, change: Change<Row>): Paged<Row> {
  if (change.kind === 'page') return withPage(paged, change.page, change.found.rows, change.found.total);
  return change.kind === 'anew' ? NOTHING_YET : stale(paged);
}

/** A long list, page by page as it comes on screen; renewed after every act. */
export function useSparseRows<Filter, Row>(filter: Filter, ask: Ask<Filter, Row>): SparseRows<Row> {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const acts = useActs();
  const [paged, change] = useReducer(changed<Row>, NOTHING_YET);
  const [refusal, setRefusal] = useState<Refusal>();
  const [tries, setTries] = useState(0);
  const [range, setRange] = useState({ from: 0, to: 0 });
  const asked = useRef({ key: '', pages: new Set<number>() });
  const key = JSON.stringify(filter);

  useEffect(() => {
    const other = asked.current.key !== key;
    asked.current = { key, pages: new Set() };
    if (other) setRange({ from: 0, to: 0 });
    change({ kind: other ? 'anew' : 'stale' });
  }, [key, acts, live, tries]);

  useEffect(() => {
    if (!live) return;
    const turn = asked.current;
    for (const page of wantedPages(paged, range.from, range.to).filter((one) => !turn.pages.has(one))) {
      turn.pages.add(page);
      void ask(actions, JSON.parse(key) as Filter, { after: page * PAGE, limit: PAGE }).then((outcome) => {
        if (turn !== asked.current) return;
        setRefusal(outcome.ok ? undefined : outcome.refusal);
        if (outcome.ok) change({ kind: 'page', page, found: outcome.value });
      });
    }
  }, [paged, range, live, key, actions, ask]);

  const need = useCallback((from: number, to: number) => setRange({ from, to }), []);
  return { paged, refusal, need, again: () => setTries(tries + 1) };
}
