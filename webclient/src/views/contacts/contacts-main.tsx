import { CloudOff, ContactRound, Lock, SearchX, Tag, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { Ask } from '../parts/dialog';
import { Empty } from '../parts/empty';
import { RowSkeletons } from '../parts/skeleton';
import { refresh, type OwnContact, type useBook } from './book';
import { useDrop } from './changing';
import { ChosenBar } from './chosen-bar';
import { ContactList } from './contact-list';
import { ContactsMenu } from './contacts-menu';
import type { Choice } from './looking';
import type { Task } from './tasks';

interface ContactsMainProps {
  readonly book: ReturnType<typeof useBook>;
  readonly choice: Choice;
  readonly typed: string;
  readonly shown: readonly OwnContact[];
  readonly onOpen: (contact: string) => void;
  readonly onTask: (task: Task) => void;
}

/** The contacts of a group, or those who were searched for; several can be chosen at once. */
export function ContactsMain({ book, choice, typed, shown, onOpen, onTask }: ContactsMainProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const group = choice.of === 'group' ? choice.name : undefined;
  const title = group ?? t(choice.of === 'none' ? 'contacts.ungrouped' : 'contacts.all');
  const press = (contact: string) => {
    if (picked) setPicked(toggled(picked, contact));
    else onOpen(contact);
  };
  return (
    <>
      <header className="conversation-header contacts-header">
        <div className="conversation-names">
          <h2 className="conversation-title cut">{title}</h2>
          <span className="conversation-state contacts-private">
            <Lock aria-hidden="true" />
            {t('contacts.private')}
          </span>
        </div>
        <ContactsMenu
          group={group}
          none={shown.length === 0}
          first={book.contacts?.length === 0}
          onTask={onTask}
          onSelect={() => setPicked(new Set())}
        />
      </header>
      {book.unreadable.length > 0 && <Unreadable contacts={book.unreadable.map((one) => one.contact)} />}
      {shown.length > 0 ? (
        <ContactList contacts={shown} picked={picked} onPress={press} />
      ) : (
        <Nobody book={book} choice={choice} typed={typed} onTask={onTask} />
      )}
      {picked && (
        <ChosenBar
          chosen={shown.filter((one) => picked.has(one.contact))}
          group={group}
          onAll={() => setPicked(new Set(shown.map((one) => one.contact)))}
          onTask={onTask}
          onClose={() => setPicked(undefined)}
        />
      )}
    </>
  );
}

function toggled(picked: ReadonlySet<string>, contact: string): ReadonlySet<string> {
  const next = new Set(picked);
  if (!next.delete(contact)) next.add(contact);
  return next;
}

function Nobody({ book, choice, typed, onTask }: Pick<ContactsMainProps, 'book' | 'choice' | 'typed' | 'onTask'>) {
  const { t } = useTranslation();
  const actions = useActions();
  if (!book.contacts && book.failed)
    return (
      <Empty icon={CloudOff} title={t('contacts.failed')} hint={t('contacts.failedHint')}>
        <Button onClick={() => void refresh(actions)}>{t('act.retry')}</Button>
      </Empty>
    );
  if (!book.contacts) return <RowSkeletons count={8} />;
  if (typed !== '')
    return <Empty icon={SearchX} title={t('contacts.none', { text: typed })} hint={t('contacts.noneHint')} />;
  if (choice.of !== 'all')
    return <Empty icon={Tag} title={t('contacts.noneInGroup')} hint={t('contacts.noneInGroupHint')} />;
  return (
    <Empty icon={ContactRound} title={t('contacts.empty')} hint={t('contacts.emptyHint')}>
      <span className="contacts-begin">
        <Button look="primary" onClick={() => onTask({ do: 'add' })}>
          {t('contacts.add')}
        </Button>
        <Button onClick={() => onTask({ do: 'import' })}>{t('contacts.import')}</Button>
      </span>
    </Empty>
  );
}

/** Some do not open: the others show all the same. */
function Unreadable({ contacts }: { readonly contacts: readonly string[] }) {
  const { t } = useTranslation();
  const drop = useDrop();
  const [asked, setAsked] = useState(false);
  return (
    <div className="contacts-unreadable" role="alert">
      <TriangleAlert aria-hidden="true" />
      <p>{t('contacts.unreadable', { count: contacts.length })}</p>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {t('contacts.dropUnreadable')}
      </Button>
      <Ask
        open={asked}
        title={t('contacts.dropUnreadable')}
        words={t('contacts.dropUnreadableAsk', { count: contacts.length })}
        act={t('contacts.delete')}
        danger
        onAct={() => void drop(contacts)}
        onClose={() => setAsked(false)}
      />
    </div>
  );
}
