import { useTranslation } from 'react-i18next';
import { useKnown } from '../client/client';
import { ConnectionLine } from '../shell/connection-line';
import { SearchField } from '../parts/field';
import { DoneLines, TodoLines } from './lines';
import { Filters } from './filters';
import { lookFor, useLooking, type TodoTab } from './looking';
import { TodoTabs } from './todo-tabs';

interface TodoListProps {
  readonly tab: TodoTab;
  readonly chosen: number | undefined;
}

/** 待办 · 待阅 · 已办, the most urgent first. */
export function TodoList({ tab, chosen }: TodoListProps) {
  const { t } = useTranslation();
  const text = useLooking((looking) => looking.text);
  const kinds = useKnown((state) => state.todo.counts?.kinds);
  return (
    <div className="list todo">
      <header className="list-header">
        <h1 className="list-title">{t('place.todo')}</h1>
        <SearchField
          className="list-filter"
          label={t('todo.search')}
          value={text}
          onValue={(value) => lookFor({ text: value })}
        />
      </header>
      <TodoTabs at={tab} />
      <Filters tab={tab} kinds={kinds ?? []} />
      <div className="list-connection">
        <ConnectionLine />
      </div>
      {tab === 'done' ? <DoneLines chosen={chosen} /> : <TodoLines what={tab} chosen={chosen} />}
    </div>
  );
}
