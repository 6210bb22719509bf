import '../contacts/directory-tabs.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useKnown } from '../client/client';
import { pathOf } from '../shell/place';
import type { TodoTab } from './looking';

const tabs: readonly TodoTab[] = ['do', 'read', 'done'];

/** The three lists; how much waits stands beside the first two. */
export function TodoTabs({ at }: { readonly at: TodoTab }) {
  const { t } = useTranslation();
  const counts = useKnown((state) => state.todo.counts);
  const count = { do: counts?.do ?? 0, read: counts?.read ?? 0, done: 0 };
  return (
    <nav className="directory-tabs todo-tabs" aria-label={t('todo.tabs')}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          to={pathOf({ at: 'todo', ...(tab === 'do' ? {} : { tab }) })}
          aria-current={tab === at ? 'page' : undefined}
        >
          <span>
            {t(`todo.tab.${tab}`)}
            {count[tab] > 0 && <span className="todo-tab-count">{count[tab]}</span>}
          </span>
        </Link>
      ))}
    </nav>
  );
}
