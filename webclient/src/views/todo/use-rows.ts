import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Refusal } from '../../protocol/codes';
import type { DoneLine, TodoLine } from '../../protocol/generated';
import { listOf, type Question } from '../../store/todo';
import type { Actions } from '../../sync/actions';
import { useActions, useKnown } from '../client/client';
import { useLooking } from './looking';

export interface Rows<Line> {
  /** Undefined until they are here. */
  readonly lines: readonly Line[] | undefined;
  readonly refusal: Refusal | null;
  readonly again: () => void;
  readonly more: () => void;
}

/** 待办、待阅 as they were asked for; the events keep them. */
export function useTodoRows(what: 'do' | 'read'): Rows<TodoLine> {
  const actions = useActions();
  const { kind, light, text } = useRested();
  const question: Question = { what, kind, light, text };
  const list = useKnown((state) => listOf(state.todo, question));
  const key = JSON.stringify(question);
  useEffect(() => actions.lookAtTodo(JSON.parse(key) as Question), [key, actions]);
  return {
    lines: list?.lines,
    refusal: list?.refusal ?? null,
    again: () => actions.lookAtTodo(question),
    more: () => actions.moreTodo(what),
  };
}

const PAGE = 50;

interface Done {
  readonly key: string;
  readonly lines: readonly DoneLine[] | undefined;
  readonly asked: number;
  readonly more: boolean;
  readonly refusal: Refusal | null;
}

const useDone = create<Done>(() => ({ key: '', lines: undefined, asked: 0, more: false, refusal: null }));

/** 已办: asked anew whenever something of mine changed; what was there stays until then. */
export function useDoneRows(): Rows<DoneLine> {
  const actions = useActions();
  const { kind, text } = useRested();
  const told = useKnown((state) => state.todo.told);
  const edition = useKnown((state) => state.todo.edition);
  const held = useDone();
  const me = useKnown((state) => state.me?.person ?? 0);
  const key = JSON.stringify({ me, kind, text });
  useEffect(() => void ask(actions, key, 0), [key, told, edition, actions]);
  const mine = held.key === key ? held : undefined;
  return {
    lines: mine?.lines,
    refusal: mine?.refusal ?? null,
    again: () => void ask(actions, key, 0),
    more: () => mine?.more === true && void ask(actions, key, mine.asked),
  };
}

const underWay = new Set<string>();

async function ask(actions: Actions, key: string, offset: number): Promise<void> {
  const turn = `${key} ${offset}`;
  if (underWay.has(turn)) return;
  underWay.add(turn);
  const { kind, text } = JSON.parse(key) as { readonly kind: string | null; readonly text: string };
  if (useDone.getState().key !== key) useDone.setState({ key, lines: undefined, asked: 0, more: false, refusal: null });
  const outcome = await actions.ask({ do: 'todo.done', kind, text, limit: PAGE, offset });
  underWay.delete(turn);
  const now = useDone.getState();
  if (now.key !== key) return;
  if (!outcome.ok) {
    useDone.setState({ refusal: outcome.refusal });
    return;
  }
  const { lines, more } = outcome.value;
  const before = offset === 0 ? [] : (now.lines ?? []);
  const come = new Set(before.map((line) => line.item));
  const fresh = lines.filter((line) => !come.has(line.item));
  useDone.setState({ lines: [...before, ...fresh], asked: offset + PAGE, more, refusal: null });
}

/** The conditions; what is typed, once it has rested. */
function useRested() {
  const { kind, light, text } = useLooking();
  return { kind, light, text: useTextAtRest(text) };
}

const REST = 250;

function useTextAtRest(text: string): string {
  const [rested, setRested] = useState(text.trim());
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), text === '' ? 0 : REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
