import { CloudOff, Inbox, SearchX } from 'lucide-react';
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VList, type VListHandle } from 'virtua';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { refusalWords } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { DoneRow, TodoRow } from './rows';
import { lookFor, scrolledTo, useLooking, type TodoTab } from './looking';
import { useDoneRows, useTodoRows, type Rows } from './use-rows';
import { useReckoning } from './use-reckoning';

interface ChosenProps {
  readonly chosen: number | undefined;
}

export function TodoLines({ what, chosen }: ChosenProps & { readonly what: 'do' | 'read' }) {
  const rows = useTodoRows(what);
  const reckoning = useReckoning();
  return (
    <Lines tab={what} rows={rows}>
      {rows.lines?.map((line) => (
        <TodoRow key={line.todo} line={line} chosen={line.item === chosen} reckoning={reckoning} />
      )) ?? []}
    </Lines>
  );
}

export function DoneLines({ chosen }: ChosenProps) {
  const rows = useDoneRows();
  const reckoning = useReckoning();
  return (
    <Lines tab="done" rows={rows}>
      {rows.lines?.map((line) => (
        <DoneRow key={line.item} line={line} chosen={line.item === chosen} reckoning={reckoning} />
      )) ?? []}
    </Lines>
  );
}

interface LinesProps {
  readonly tab: TodoTab;
  readonly rows: Rows<unknown>;
  readonly children: readonly ReactNode[];
}

/** So close to the end the next page is asked for. */
const AHEAD = 10;

function Lines({ tab, rows, children }: LinesProps) {
  const { t } = useTranslation();
  const list = useRef<VListHandle>(null);
  const there = children.length > 0;
  useLayoutEffect(() => {
    const offset = useLooking.getState().scrolled[tab];
    if (there && offset !== undefined) list.current?.scrollTo(offset);
  }, [there, tab]);

  function scrolled() {
    const view = list.current;
    if (!view) return;
    scrolledTo(tab, view.scrollOffset);
    if (view.findItemIndex(view.scrollOffset + view.viewportSize) >= children.length - AHEAD) rows.more();
  }

  if (!rows.lines && rows.refusal)
    return (
      <Empty icon={CloudOff} title={t('todo.failed')} hint={refusalWords(rows.refusal, undefined, t)}>
        <Button onClick={rows.again}>{t('act.retry')}</Button>
      </Empty>
    );
  if (!rows.lines) return <RowSkeletons count={7} />;
  if (!there) return <Nothing tab={tab} />;
  return (
    <nav className="todo-lines" aria-label={t(`todo.tab.${tab}`)} onKeyDown={walk}>
      <VList ref={list} className="todo-rows scroll" onScrollEnd={scrolled}>
        {children}
      </VList>
    </nav>
  );
}

function Nothing({ tab }: { readonly tab: TodoTab }) {
  const { t } = useTranslation();
  const narrowed = useLooking(({ kind, light, text }) => kind !== null || light !== null || text.trim() !== '');
  if (narrowed)
    return (
      <Empty icon={SearchX} title={t('todo.noneFits')} hint={t('todo.noneFitsHint')}>
        <Button onClick={() => lookFor({ kind: null, light: null, text: '' })}>{t('todo.clear')}</Button>
      </Empty>
    );
  return <Empty icon={Inbox} title={t(`todo.nothing.${tab}`)} hint={t(`todo.nothingHint.${tab}`)} />;
}

/** ↑ and ↓ walk from line to line. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.todo-row')];
  const next = rows[rows.findIndex((row) => row === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
