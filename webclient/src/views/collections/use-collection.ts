import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerRow, CollectionView, ShowCollection } from '../../protocol/generated';
import type { Actions } from '../../sync/actions';
import { useActions, useKnown } from '../client/client';
import type { Looked } from './rows';

const REST = 300;
const PAGE = 100;
const MOST = 500;

interface Held {
  readonly view: CollectionView | undefined;
  readonly failed: boolean;
}

interface Collection extends Held {
  readonly again: () => void;
  readonly more: () => void;
}

/** 汇总表 as it is looked at, renewed whenever its card is drawn anew. `nr`: the newest act that the page knows of. */
export function useCollection(item: number, nr: number, looked: Looked): Collection {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [held, setHeld] = useState<Held>({ view: undefined, failed: false });
  const card = held.view?.card ?? 0;
  const drawn = useKnown(({ cards }) => `${cards.get(card)?.version ?? 0} ${cards.get(card)?.viewVersion ?? 0}`);
  const { by, down, only } = looked;
  const asking = useRef({ nr: 0, rows: PAGE, key: '' });
  useEffect(() => (card === 0 ? undefined : actions.watchCard(card, null)), [actions, card]);

  const ask = useCallback(
    async (rows: number) => {
      const mine = ++asking.current.nr;
      const view = await rowsOf(actions, { do: 'collection.show', item, by, down, only }, rows);
      if (mine !== asking.current.nr) return;
      asking.current.rows = Math.max(PAGE, view?.rows.length ?? 0);
      setHeld((before) => (view ? { view, failed: false } : { ...before, failed: !before.view }));
    },
    [actions, item, by, down, only],
  );

  useEffect(() => {
    if (!live) return;
    const key = `${by} ${String(down)} ${only}`; // another order is shown at once, and from its beginning
    const [rest, rows] = asking.current.key === key ? [REST, asking.current.rows] : [0, PAGE];
    asking.current.key = key;
    const timer = setTimeout(() => void ask(rows), rest);
    return () => clearTimeout(timer);
  }, [live, nr, drawn, ask, by, down, only]);

  return {
    ...held,
    again: () => void ask(asking.current.rows),
    more: () => void ask(asking.current.rows + PAGE),
  };
}

/** The first so many rows, as far as there are; undefined where they cannot be had now. */
async function rowsOf(
  actions: Actions,
  request: Omit<ShowCollection, 'id'>,
  count: number,
): Promise<CollectionView | undefined> {
  const rows: AnswerRow[] = [];
  for (;;) {
    const limit = Math.min(MOST, count - rows.length);
    const outcome = await actions.ask({ ...request, after: rows.length, limit });
    if (!outcome.ok) return undefined;
    rows.push(...outcome.value.rows);
    if (!outcome.value.more || rows.length >= count) return { ...outcome.value, rows };
  }
}
