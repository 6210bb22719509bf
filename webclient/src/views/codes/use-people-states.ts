import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Refusal } from '../../protocol/codes';
import type { SignInState } from '../../protocol/generated';
import { NOTHING_YET, PAGE, stale, wantedPages, withPage, type Paged } from '../administration/people/paging';
import { useActs } from '../administration/use-asked';
import { useActions, useKnown } from '../client/client';

export interface StatesFilter {
  /** Undefined: everybody I keep. */
  readonly unit: number | undefined;
  readonly text: string;
  /** Undefined: all. */
  readonly state: SignInState['state'] | undefined;
}

export interface PeopleStates {
  readonly paged: Paged<SignInState>;
  readonly refusal: Refusal | undefined;
  /** The rows from here to there are on screen. */
  readonly need: (from: number, to: number) => void;
  readonly again: () => void;
}

type Change =
  | { readonly kind: 'anew' | 'stale' }
  | { readonly kind: 'page'; readonly page: number; readonly rows: readonly SignInState[]; readonly total: number };

function changed(paged: Paged<SignInState>, change: Change): Paged<SignInState> {
  if (change.kind === 'page') return withPage(paged, change.page, change.rows, change.total);
  return change.kind === 'anew' ? NOTHING_YET : stale(paged);
}

/** Who can sign in and who cannot, page by page as they come on screen; renewed after every act. */
export function usePeopleStates(filter: StatesFilter): PeopleStates {
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
      const { unit, text, state } = JSON.parse(key) as StatesFilter;
      const where = { unit: unit ?? null, state: state ?? null, text, after: page * PAGE, limit: PAGE };
      void actions.ask({ do: 'code.people', ...where }).then((outcome) => {
        if (turn !== asked.current) return;
        setRefusal(outcome.ok ? undefined : outcome.refusal);
        if (outcome.ok) change({ kind: 'page', page, rows: outcome.value.states, total: outcome.value.total });
      });
    }
  }, [paged, range, live, key, actions]);

  const need = useCallback((from: number, to: number) => setRange({ from, to }), []);
  return { paged, refusal, need, again: () => setTries(tries + 1) };
}
