import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../protocol/codes';
import type { ItemView, LegalAct, PartView } from '../../protocol/generated';
import type { Cards } from '../../store/cards';
import type { Outcome } from '../../sync/actions';
import { useActions, useKnown } from '../client/client';

export interface Shown {
  readonly view: ItemView | undefined;
  readonly refusal: Refusal | undefined;
  /** What I was about to do was no longer offered: this is how it stands now. */
  readonly renewed: boolean;
}

/** What is pressed: the act, and on which part of it (null: the item as a whole). */
export interface Pressed {
  readonly act: LegalAct;
  readonly part: number | null;
}

export type Done = Outcome<{ readonly gone: boolean }>;

interface Item extends Shown {
  readonly again: () => void;
  readonly press: (pressed: Pressed, inputs: Readonly<Record<string, unknown>>) => Promise<Done>;
}

const BLANK: Shown = { view: undefined, refusal: undefined, renewed: false };

/** One item as I may see it: asked for when it comes on screen, and again when it changed for me or the page is looked at again. */
export function useItem(item: number): Item {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const told = useKnown((state) => state.todo.told.get(item)?.nr ?? 0);
  const edition = useKnown((state) => state.todo.edition);
  // who only looks on hears of it where its card stands in a conversation of his
  const drawn = useKnown(({ cards }) => newestOf(cards, `/items/${item}`));
  const [shown, setShown] = useState(BLANK);

  const ask = useCallback(
    () => actions.ask({ do: 'item.show', item }).then((outcome) => setShown((before) => after(before, outcome))),
    [actions, item],
  );

  useEffect(() => {
    if (!live) return;
    const look = () => void ask();
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [live, told, edition, drawn, ask]);

  useOpenedParts(shown.view);
  const press = usePress(item, setShown);
  return { ...shown, again: () => void ask(), press };
}

function newestOf(cards: Cards, trail: string): number {
  return Math.max(0, ...[...cards.values()].filter(({ face }) => face.trail === trail).map(({ version }) => version));
}

/** Of two sights the one after the later act stays; what is only passing takes nothing away. */
function after(before: Shown, outcome: Outcome<ItemView>): Shown {
  if (outcome.ok) return (before.view?.nr ?? 0) > outcome.value.nr ? before : { ...before, ...seen(outcome.value) };
  const lasts = outcome.refusal.code !== 'not_found' && before.view !== undefined;
  return lasts ? before : { view: undefined, refusal: outcome.refusal, renewed: false };
}

function seen(view: ItemView): Pick<Shown, 'view' | 'refusal'> {
  return { view, refusal: undefined };
}

/** The same press keeps its client_id until it was answered: repeated over a lost line, it counts once. */
function usePress(item: number, setShown: (how: (before: Shown) => Shown) => void): Item['press'] {
  const actions = useActions();
  const tried = useRef({ key: '', id: '' });
  return useCallback(
    async ({ act: { action, version }, part }, inputs) => {
      const key = JSON.stringify([action, version, part, inputs]);
      if (tried.current.key !== key) tried.current = { key, id: actions.uuid() };
      const told = { item, part, action, version, inputs, client_id: tried.current.id };
      const outcome = await actions.ask({ do: 'item.act', ...told });
      if (!outcome.ok) {
        const { item: present } = outcome.refusal;
        if (present) setShown(() => ({ ...seen(present), renewed: true }));
        return outcome;
      }
      tried.current = { key: '', id: '' };
      actions.renewTodo();
      const { item: view } = outcome.value;
      if (view) setShown(() => ({ ...seen(view), renewed: false }));
      return { ok: true, value: { gone: view === null } };
    },
    [actions, item, setShown],
  );
}

/** 已阅: the parts of mine that are on screen, each once. */
function useOpenedParts(view: ItemView | undefined): void {
  const actions = useActions();
  const marked = useRef(new Set<number>());
  useEffect(() => {
    const parts = (view?.parts ?? []).filter((part) => isUnread(part) && !marked.current.has(part.part));
    if (parts.length === 0) return;
    for (const { part } of parts) marked.current.add(part);
    void actions.ask({ do: 'item.mark', parts: parts.map(({ part }) => part), fact: 'read' });
  }, [view, actions]);
}

function isUnread({ mine, read_at }: PartView): boolean {
  return mine && read_at === null;
}
