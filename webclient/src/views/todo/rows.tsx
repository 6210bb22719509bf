import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BothWords, DoneLine, TodoLine } from '../../protocol/generated';
import { listTime } from '../parts/time-words';
import { pathOf } from '../shell/place';
import { DueLight } from './due-light';
import { dueDay, type Reckoning } from './due-words';
import { useInLanguage, usePlaceWords } from './words';

interface RowProps<Line> {
  readonly line: Line;
  readonly chosen: boolean;
  readonly reckoning: Reckoning;
}

/** One thing that waits: what, until when and how urgently, from whom, and as whom one does it. */
export function TodoRow({ line, chosen, reckoning }: RowProps<TodoLine>) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const placeWords = usePlaceWords();
  const what = isStep(line) ? [t('todo.step', { title: line.step })] : aboutOf(line, said);
  const about = [...what, line.number || said(line.kind_words)].join(' · ');
  return (
    <Link
      className="todo-row"
      to={pathOf({ at: 'todo', item: line.item })}
      aria-current={chosen ? 'true' : undefined}
      data-unread={!line.read || undefined}
    >
      <span className="todo-line">
        <span className="todo-title cut">{line.title}</span>
        {line.due_at !== null && <span className="todo-due">{dueDay(new Date(line.due_at), reckoning)}</span>}
      </span>
      <span className="todo-line">
        <span className="todo-about cut">{about}</span>
        <DueLight light={line.light} due={line.due_at} paused={line.paused} reckoning={reckoning} />
      </span>
      <span className="todo-line todo-foot">
        <span className="cut" title={line.initiator}>
          {line.initiator}
        </span>
        {line.urged > 0 && <span className="todo-urged">{t('todo.urged', { count: line.urged })}</span>}
        <span className="todo-place cut" data-hand={line.hand} title={line.place}>
          {placeWords(line)}
        </span>
      </span>
    </Link>
  );
}

function isStep({ step = '' }: TodoLine): boolean {
  return step !== '';
}

/** In which role I have it, and how far it is. */
function aboutOf(line: TodoLine, said: (words: BothWords) => string): readonly string[] {
  return [...(line.part === null ? [] : [said(line.role_words)]), said(line.state_words)];
}

/** One thing that was done: what I did of it, and how it stands now. */
export function DoneRow({ line, chosen, reckoning }: RowProps<DoneLine>) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const { now, language } = reckoning;
  const time = listTime(new Date(line.acted_at), now, language, t);
  return (
    <Link className="todo-row" to={pathOf({ at: 'todo', item: line.item })} aria-current={chosen ? 'true' : undefined}>
      <span className="todo-line">
        <span className="todo-title cut">{line.title}</span>
        <span className="todo-due">{said(line.state_words)}</span>
      </span>
      <span className="todo-line">
        <span className="todo-about cut">{line.number || said(line.kind_words)}</span>
        <DueLight light={line.light} due={line.due_at} reckoning={reckoning} />
      </span>
      <span className="todo-line todo-foot">
        <span className="cut">{t('todo.acted', { action: said(line.action_words), time })}</span>
      </span>
    </Link>
  );
}
