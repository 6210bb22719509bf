import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { TextField } from '../parts/field';
import type { GroupCount } from './looking';

interface GroupNameSheetProps {
  readonly title: string;
  readonly first?: string;
  /** Groups that are there, to choose by a press. */
  readonly groups: readonly GroupCount[];
  readonly onClose: () => void;
  /** Answers whether it went well; then the sheet closes. */
  readonly onName: (name: string) => Promise<boolean>;
}

export const GROUP_LENGTH = 30;

/** Name a group: one that is there, or a new one. */
export function GroupNameSheet({ title, first = '', groups, onClose, onName }: GroupNameSheetProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(first);
  const [working, setWorking] = useState(false);

  async function settle(chosen: string) {
    if (chosen.trim() === '') return;
    setWorking(true);
    const done = await onName(chosen.trim());
    setWorking(false);
    if (done) onClose();
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    void settle(name);
  }

  return (
    <Sheet open title={title} onClose={onClose}>
      <form className="group-name" onSubmit={submit}>
        {groups.length > 0 && (
          <div className="contact-chips">
            {groups.map((group) => (
              <Button key={group.name} disabled={working} onClick={() => void settle(group.name)}>
                {group.name}
              </Button>
            ))}
          </div>
        )}
        <TextField
          label={groups.length > 0 ? t('contacts.newGroup') : t('contacts.groupName')}
          value={name}
          onValue={setName}
          maxLength={GROUP_LENGTH}
          autoFocus
        />
        <div className="sheet-acts">
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button type="submit" look="primary" disabled={working || name.trim() === '' || name.trim() === first}>
            {t('act.save')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
