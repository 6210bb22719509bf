import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Refusal } from '../../../protocol/codes';
import type { PersonRow } from '../../../protocol/generated';
import { useActions, useKnown } from '../../client/client';
import { useActs } from '../use-asked';
import { NOTHING_YET, PAGE, stale, wantedPages, withPage, type Paged } from './paging';

export interface PeopleFilter {
  /** Undefined: everybody I keep. */
  readonly unit: number | undefined;
  readonly below: boolean;
  readonly text: string;
  readonly state: 'active' | 'inactive' | 'all';
}

export interface People {
  readonly paged: Paged<PersonRow>;
  readonly refusal: Refusal | undefined;
  /** The rows from here to there are on screen. */
  readonly need: (from: number, to: number) => void;
  readonly again: () => void;
}

type Change =
  | { readonly kind: 'anew' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'page'; readonly page: number; readonly rows: readonly PersonRow[]; readonly total: number };

function changed(paged: Paged<PersonRow>, change: Change): Paged<PersonRow> {
  switch (change.kind) {
    case 'anew':
      return NOTHING_YET;
    case 'stale':
      return stale(paged);
    case 'page':
      return withPage(paged, change.page, change.rows, change.total);
    default:
      return change satisfies never;
  }
}

/** The people I keep, page by page as they come on screen; renewed after every act. */
export function usePeople(filter: PeopleFilter): People {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const acts = useActs();
  const [paged, change] = useReducer(changed, NOTHING_YET);
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
      const { unit, below, text, state } = JSON.parse(key) as PeopleFilter;
      const where = { unit: unit ?? null, below, text, state, after: page * PAGE, limit: PAGE };
      void actions.ask({ do: 'administration.people', ...where }).then((outcome) => {
        if (turn !== asked.current) return;
        setRefusal(outcome.ok ? undefined : outcome.refusal);
        if (outcome.ok) change({ kind: 'page', page, rows: outcome.value.persons, total: outcome.value.total });
      });
    }
  }, [paged, range, live, key, actions]);

  const need = useCallback((from: number, to: number) => setRange({ from, to }), []);
  return { paged, refusal, need, again: () => setTries(tries + 1) };
}
