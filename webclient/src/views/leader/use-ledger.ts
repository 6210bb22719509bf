import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Refusal } from '../../protocol/codes';
import type { LedgerCounts, LedgerLine } from '../../protocol/generated';
import type { Actions } from '../../sync/actions';
import { useActions, useKnown } from '../client/client';
import { useNow } from '../parts/now';
import { questionOf, useAsking, type Question } from './asking';

const PAGE = 50;
const REST = 250;

interface Held {
  readonly key: string;
  /** Undefined until they are here. */
  readonly lines: readonly LedgerLine[] | undefined;
  readonly counts: LedgerCounts | undefined;
  readonly asked: number;
  readonly refusal: Refusal | null;
}

export interface Ledger extends Pick<Held, 'lines' | 'counts' | 'refusal'> {
  readonly again: () => void;
  readonly more: () => void;
}

const useHeld = create<Held>(() => ({ key: '', lines: undefined, counts: undefined, asked: 0, refusal: null }));

/** 台账: asked anew whenever something of mine changed; what was there stays until then. */
export function useLedger(): Ledger {
  const actions = useActions();
  const asking = useAsking();
  const today = useNow().toDateString();
  const live = useKnown((state) => state.connection.phase === 'live');
  const told = useKnown((state) => state.todo.told);
  const edition = useKnown((state) => state.todo.edition);
  const me = useKnown((state) => state.me?.person ?? 0);
  const held = useHeld();
  const key = useRested(JSON.stringify([me, questionOf(asking, new Date(today))]), asking.text);
  useEffect(() => {
    if (live) void ask(actions, key, 0);
  }, [key, told, edition, live, actions]);
  const mine = held.key === key ? held : undefined;
  return {
    lines: mine?.lines,
    counts: mine?.counts ?? held.counts,
    refusal: mine?.refusal ?? null,
    again: () => void ask(actions, key, 0),
    more: () => {
      if (mine?.lines && mine.asked < total(mine, asking.light)) void ask(actions, key, mine.asked);
    },
  };
}

/** Asked again after an act of mine here. */
export function renewLedger(actions: Actions): void {
  void ask(actions, useHeld.getState().key, 0);
}

function total({ counts }: Held, light: keyof LedgerCounts | null): number {
  return counts?.[light ?? 'all'] ?? 0;
}

async function ask(actions: Actions, key: string, offset: number): Promise<void> {
  if (key === '') return;
  if (useHeld.getState().key !== key) useHeld.setState({ key, lines: undefined, asked: 0, refusal: null });
  const [, question] = JSON.parse(key) as [number, Question];
  const outcome = await actions.ask({ do: 'item.ledger', ...question, limit: PAGE, offset });
  const now = useHeld.getState();
  if (now.key !== key) return;
  if (!outcome.ok) {
    useHeld.setState({ refusal: outcome.refusal });
    return;
  }
  const { lines, counts } = outcome.value;
  const before = offset === 0 ? [] : (now.lines ?? []);
  const come = new Set(before.map((line) => line.item));
  const fresh = lines.filter((line) => !come.has(line.item));
  useHeld.setState({ lines: [...before, ...fresh], counts, asked: offset + PAGE, refusal: null });
}

/** What is typed, once it has rested; everything else at once. */
function useRested(key: string, text: string): string {
  const [rested, setRested] = useState({ key, text });
  useEffect(() => {
    const timer = setTimeout(() => setRested({ key, text }), rested.text === text ? 0 : REST);
    return () => clearTimeout(timer);
  }, [key, text, rested.text]);
  return rested.text === text ? key : rested.key;
}
