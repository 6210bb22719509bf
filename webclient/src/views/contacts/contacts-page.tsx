import './contacts-page.css';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SearchField } from '../parts/field';
import { ConnectionLine } from '../shell/connection-line';
import { pathOf } from '../shell/place';
import { useBook } from './book';
import { ContactSheet } from './contact-sheet';
import { ContactsMain } from './contacts-main';
import { DirectoryTabs } from './directory-tabs';
import { GroupList } from './group-list';
import { fits, groupsOf, inChoice, type Choice } from './looking';
import { ContactTask, type Task } from './tasks';

const NOBODY: never[] = [];

/** 个人通讯录: groups on the left, people by letter on the right; whoever is opened lies over them. */
export function ContactsPage({ contact }: { readonly contact: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const book = useBook();
  const [typed, setTyped] = useState('');
  const [choice, setChoice] = useState<Choice>({ of: 'all' });
  const [task, setTask] = useState<Task>();
  const contacts = book.contacts ?? NOBODY;
  const groups = useMemo(() => groupsOf(contacts), [contacts]);
  // a group whose last contact left is no group any more
  const there = choice.of !== 'group' || groups.some((group) => group.name === choice.name);
  const chosen: Choice = there ? choice : { of: 'all' };
  const shown =
    typed.trim() === '' ? contacts.filter((one) => inChoice(one, chosen)) : contacts.filter((one) => fits(one, typed));
  const opened = contacts.find((one) => one.contact === contact);
  const open = (id: string | undefined) =>
    void navigate(pathOf(id === undefined ? { at: 'contacts' } : { at: 'contacts', contact: id }));

  return (
    <>
      <div className="list contacts-groups">
        <header className="list-header">
          <h1 className="list-title">{t('place.contacts')}</h1>
          <SearchField className="list-filter" label={t('contacts.search')} value={typed} onValue={setTyped} />
        </header>
        <DirectoryTabs at="mine" />
        <GroupList
          all={contacts}
          groups={groups}
          chosen={chosen}
          onChoose={(next) => {
            setTyped('');
            setChoice(next);
          }}
        />
      </div>
      <main className="conversation contacts-main">
        <ConnectionLine />
        <ContactsMain book={book} choice={chosen} typed={typed.trim()} shown={shown} onOpen={open} onTask={setTask} />
      </main>
      {opened && !task && (
        <ContactSheet
          contact={opened}
          onClose={() => open(undefined)}
          onEdit={() => setTask({ do: 'edit', contact: opened })}
          onDelete={() => setTask({ do: 'delete', contacts: [opened], then: () => open(undefined) })}
        />
      )}
      {task && (
        <ContactTask
          task={task}
          groups={groups}
          onTask={setTask}
          onGroup={(name) => setChoice(name === undefined ? { of: 'all' } : { of: 'group', name })}
        />
      )}
    </>
  );
}
