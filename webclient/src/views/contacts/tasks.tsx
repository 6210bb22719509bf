import { useTranslation } from 'react-i18next';
import { Ask } from '../parts/dialog';
import type { Entry, OwnContact } from './book';
import { useDrop, useRegroup } from './changing';
import { ContactForm } from './contact-form';
import { FromDirectory } from './from-directory';
import { GroupNameSheet } from './group-name-sheet';
import { ImportSheet } from './import-sheet';
import type { GroupCount } from './looking';

/** What is being done over the page: at most one thing at a time. */
export type Task =
  | { readonly do: 'add'; readonly entry?: Partial<Entry> }
  | { readonly do: 'edit'; readonly contact: OwnContact }
  | { readonly do: 'directory' }
  | { readonly do: 'import' }
  | { readonly do: 'delete'; readonly contacts: readonly OwnContact[]; readonly then?: () => void }
  | { readonly do: 'gather'; readonly contacts: readonly OwnContact[] }
  | { readonly do: 'rename'; readonly group: string }
  | { readonly do: 'dissolve'; readonly group: string };

interface ContactTaskProps {
  readonly task: Task;
  readonly groups: readonly GroupCount[];
  readonly onTask: (task: Task | undefined) => void;
  /** Show this group, or all when there is none any more. */
  readonly onGroup: (group: string | undefined) => void;
}

export function ContactTask({ task, groups, onTask, onGroup }: ContactTaskProps) {
  const { t } = useTranslation();
  const regroup = useRegroup();
  const close = () => onTask(undefined);
  switch (task.do) {
    case 'add':
      return <ContactForm first={task.entry} groups={groups} onClose={close} />;
    case 'edit':
      return <ContactForm contact={task.contact} groups={groups} onClose={close} />;
    case 'directory':
      return <FromDirectory onClose={close} onChoose={(entry) => onTask({ do: 'add', entry })} />;
    case 'import':
      return <ImportSheet groups={groups} onClose={close} />;
    case 'delete':
      return <DeleteAsk contacts={task.contacts} onClose={close} onDone={task.then} />;
    case 'gather':
      return (
        <GroupNameSheet
          title={t('contacts.intoGroup')}
          groups={groups}
          onClose={close}
          onName={(add) => regroup({ contacts: task.contacts.map((one) => one.contact), add })}
        />
      );
    case 'rename':
      return (
        <GroupNameSheet
          title={t('contacts.renameGroup')}
          first={task.group}
          groups={[]}
          onClose={close}
          onName={async (add) => {
            const done = await regroup({ add, remove: task.group });
            if (done) onGroup(add);
            return done;
          }}
        />
      );
    case 'dissolve':
      return (
        <Ask
          open
          title={t('contacts.dissolveGroup')}
          words={t('contacts.dissolveAsk', { group: task.group })}
          act={t('contacts.dissolveGroup')}
          danger
          onAct={() => void regroup({ remove: task.group }).then((done) => done && onGroup(undefined))}
          onClose={close}
        />
      );
    default:
      return task satisfies never;
  }
}

interface DeleteAskProps {
  readonly contacts: readonly OwnContact[];
  readonly onClose: () => void;
  readonly onDone: (() => void) | undefined;
}

function DeleteAsk({ contacts, onClose, onDone }: DeleteAskProps) {
  const { t } = useTranslation();
  const drop = useDrop();
  const [only, ...others] = contacts;
  const words =
    only && others.length === 0
      ? t('contacts.deleteAsk', { name: only.entry.name })
      : t('contacts.deleteManyAsk', { count: contacts.length });
  const ids = contacts.map((one) => one.contact);
  return (
    <Ask
      open
      title={t('contacts.delete')}
      words={words}
      act={t('contacts.delete')}
      danger
      onAct={() => void drop(ids).then((done) => done && onDone?.())}
      onClose={onClose}
    />
  );
}
