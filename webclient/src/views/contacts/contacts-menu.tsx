import { Download, Ellipsis, FileUp, ListChecks, Pencil, Plus, Tag, UserRoundPlus, Ungroup } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../parts/button';
import { ActMenu, type MenuAct } from '../parts/menu';
import { exportPath } from './importing';
import type { Task } from './tasks';

interface ContactsMenuProps {
  /** The group that is shown. */
  readonly group: string | undefined;
  readonly none: boolean;
  /** Nobody is in the book yet: then the page itself says how to begin. */
  readonly first: boolean;
  readonly onTask: (task: Task) => void;
  readonly onSelect: () => void;
}

/** What one may do with the book: add somebody, and in the menu all the rest. */
export function ContactsMenu({ group, none, first, onTask, onSelect }: ContactsMenuProps) {
  const { t } = useTranslation();
  const acts: readonly MenuAct[] = [
    {
      key: 'directory',
      words: t('contacts.addFromDirectory'),
      icon: UserRoundPlus,
      act: () => onTask({ do: 'directory' }),
    },
    { key: 'import', words: t('contacts.import'), icon: FileUp, act: () => onTask({ do: 'import' }) },
    { key: 'export', words: t('contacts.exportAll'), icon: Download, act: () => give(undefined) },
    { key: 'select', words: t('contacts.select'), icon: ListChecks, disabled: none, act: onSelect },
    ...(group === undefined ? [] : ofGroup(group)),
  ];

  function ofGroup(name: string): readonly MenuAct[] {
    return [
      { key: 'give', words: t('contacts.exportGroup'), icon: Tag, act: () => give(name) },
      {
        key: 'rename',
        words: t('contacts.renameGroup'),
        icon: Pencil,
        act: () => onTask({ do: 'rename', group: name }),
      },
      {
        key: 'dissolve',
        words: t('contacts.dissolveGroup'),
        icon: Ungroup,
        danger: true,
        act: () => onTask({ do: 'dissolve', group: name }),
      },
    ];
  }

  return (
    <span className="contacts-acts">
      {!first && (
        <Button
          look="primary"
          onClick={() => onTask({ do: 'add', entry: group === undefined ? {} : { groups: [group] } })}
        >
          <Plus aria-hidden="true" />
          {t('contacts.add')}
        </Button>
      )}
      <ActMenu
        trigger={
          <IconButton label={t('contacts.acts')}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
        acts={acts}
      />
    </span>
  );
}

/** The browser fetches the file itself and keeps it where this person keeps files. */
function give(group: string | undefined): void {
  const link = document.createElement('a');
  link.href = exportPath(group);
  link.download = '';
  link.click();
}
