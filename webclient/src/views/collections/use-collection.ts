import { useCallback, useEffect, useRef, useState } from 'react';
import type { CollectionView } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

const REST = 300;

interface Held {
  readonly view: CollectionView | undefined;
  readonly failed: boolean;
}

interface Collection extends Held {
  readonly again: () => void;
  readonly more: () => void;
}

/** 汇总表, renewed whenever its card is drawn anew. `nr`: the newest act that the page knows of. */
export function useCollection(item: number, nr: number): Collection {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [held, setHeld] = useState<Held>({ view: undefined, failed: false });
  const card = held.view?.card ?? 0;
  const drawn = useKnown(({ cards }) => `${cards.get(card)?.version ?? 0} ${cards.get(card)?.viewVersion ?? 0}`);
  const asking = useRef(0);
  useEffect(() => (card === 0 ? undefined : actions.watchCard(card, null)), [actions, card]);

  const ask = useCallback(async () => {
    const mine = ++asking.current;
    const outcome = await actions.ask({ do: 'collection.show', item });
    if (mine !== asking.current) return;
    setHeld((before) => (outcome.ok ? { view: outcome.value, failed: false } : { ...before, failed: !before.view }));
  }, [actions, item]);

  useEffect(() => {
    if (!live) return;
    const timer = setTimeout(() => void ask(), REST);
    return () => clearTimeout(timer);
  }, [live, nr, drawn, ask]);

  const last = held.view?.rows.at(-1)?.part;
  async function more() {
    const outcome = await actions.ask({ do: 'collection.show', item, after: last ?? 0 });
    if (!outcome.ok) return;
    const next = outcome.value;
    setHeld(({ view }) => ({ view: view && { ...next, rows: [...view.rows, ...next.rows] }, failed: false }));
  }

  return { ...held, again: () => void ask(), more: () => void more() };
}
