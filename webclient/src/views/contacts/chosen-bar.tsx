import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import type { OwnContact } from './book';
import { useRegroup } from './changing';
import type { Task } from './tasks';

interface ChosenBarProps {
  readonly chosen: readonly OwnContact[];
  /** The group that is shown. */
  readonly group: string | undefined;
  readonly onAll: () => void;
  readonly onTask: (task: Task) => void;
  readonly onClose: () => void;
}

/** What one may do with several contacts at once. */
export function ChosenBar({ chosen, group, onAll, onTask, onClose }: ChosenBarProps) {
  const { t } = useTranslation();
  const regroup = useRegroup();
  const nobody = chosen.length === 0;
  const ids = chosen.map((one) => one.contact);
  return (
    <footer className="chosen-bar">
      <span className="chosen-count" role="status">
        {t('contacts.chosen', { count: chosen.length })}
      </span>
      <Button look="quiet" onClick={onAll}>
        {t('contacts.chooseAll')}
      </Button>
      <Button disabled={nobody} onClick={() => onTask({ do: 'gather', contacts: chosen })}>
        {t('contacts.intoGroup')}
      </Button>
      {group !== undefined && (
        <Button disabled={nobody} onClick={() => void regroup({ contacts: ids, remove: group })}>
          {t('contacts.outOfGroup')}
        </Button>
      )}
      <Button look="danger" disabled={nobody} onClick={() => onTask({ do: 'delete', contacts: chosen, then: onClose })}>
        <Trash2 aria-hidden="true" />
        {t('contacts.delete')}
      </Button>
      <Button onClick={onClose}>{t('act.cancel')}</Button>
    </footer>
  );
}
