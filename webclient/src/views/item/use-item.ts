import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refusal } from '../../protocol/codes';
import type {
  ActOnItem,
  AddSteps,
  CancelStep,
  FinishStep,
  HandStepOn,
  ItemView,
  LegalAct,
  PartView,
  SendStepBack,
  StepAsked,
} from '../../protocol/generated';
import type { Cards } from '../../store/cards';
import type { Outcome } from '../../sync/actions';
import { useActions, useKnown } from '../client/client';

export interface Shown {
  readonly view: ItemView | undefined;
  readonly refusal: Refusal | undefined;
  /** What I was about to do was no longer offered: this is how it stands now. */
  readonly renewed: boolean;
}

/** What is pressed: the act, and on which part of it (null: the item as a whole), or on which step of that. `about`: what
 * that is called. */
export interface Pressed {
  readonly act: LegalAct;
  readonly part: number | null;
  readonly step?: number;
  readonly about?: string;
}

export type Done = Outcome<{ readonly gone: boolean }>;

export interface Item extends Shown {
  readonly again: () => void;
  readonly press: (pressed: Pressed, inputs: Readonly<Record<string, unknown>>) => Promise<Done>;
  /** 分步: the part is divided into these, after those it has. */
  readonly divide: (part: number, steps: readonly StepAsked[]) => Promise<Done>;
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

  useOnlooking(item, live, shown.view?.nr, ask);
  useOpenedParts(shown.view);
  const presses = usePress(item, setShown);
  return { ...shown, again: () => void ask(), ...presses };
}

/** 旁观: while it is on screen the server says that it moved, though nothing of it waits for me. */
function useOnlooking(item: number, live: boolean, nr: number | undefined, ask: () => Promise<void>): void {
  const actions = useActions();
  const [newest, setNewest] = useState(0);
  const moved = useKnown((state) => state.moved.get(item) ?? 0);
  useEffect(() => {
    if (!live) return;
    void actions.ask({ do: 'item.watch', item }).then((outcome) => outcome.ok && setNewest(outcome.value.nr));
    return () => void actions.ask({ do: 'item.watch', item: null });
  }, [live, item, actions]);
  const known = Math.max(newest, moved);
  const behind = nr !== undefined && known > nr;
  useEffect(() => {
    if (live && behind) void ask();
  }, [live, behind, known, ask]);
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
function usePress(item: number, setShown: (how: (before: Shown) => Shown) => void): Pick<Item, 'press' | 'divide'> {
  const actions = useActions();
  const tried = useRef({ key: '', id: '' });
  const send = useCallback(
    async (told: Told): Promise<Done> => {
      const key = JSON.stringify(told);
      if (tried.current.key !== key) tried.current = { key, id: actions.uuid() };
      const outcome = await actions.ask({ ...told, client_id: tried.current.id } as ActOnItem);
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
    [actions, setShown],
  );
  return useMemo(
    () => ({
      press: (pressed, inputs) => send(toldOf(item, pressed, inputs)),
      divide: (part, steps) => send({ do: 'step.add', item, part, steps }),
    }),
    [item, send],
  );
}

/** All of them are answered alike: with the item as it stands then. */
type Told = Without<ActOnItem> | Without<AddSteps> | Without<FinishStep | HandStepOn | SendStepBack | CancelStep>;
type Without<Command> = Command extends unknown ? Omit<Command, 'client_id'> : never;

function toldOf(item: number, { act, part, step }: Pressed, inputs: Readonly<Record<string, unknown>>): Told {
  if (step === undefined) return { do: 'item.act', item, part, action: act.action, version: act.version, inputs };
  const { stage, ...others } = inputs;
  const back = stage === undefined ? {} : { stage: Number(stage) };
  return { do: commands[act.action], item, step, ...others, ...back } as Told;
}

const commands: Readonly<Record<string, Told['do']>> = {
  step_finish: 'step.finish',
  step_hand_on: 'step.hand_on',
  step_send_back: 'step.send_back',
  step_cancel: 'step.cancel',
};

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
