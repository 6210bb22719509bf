import './sign.css';
import { Check, CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../parts/classes';
import { useReaderCounts } from './use-readers';
import { showReaders } from './readers-opened';

interface SignProps {
  readonly conversation: number;
  readonly nr: number;
  readonly group: boolean;
  readonly newest: boolean;
}

/** Sent, and by how many read: always under the newest of mine, under the pointer for the others. */
export function Sign({ conversation, nr, group, newest }: SignProps) {
  const { t } = useTranslation();
  const counts = useReaderCounts(conversation, nr, newest);
  const all = counts?.unread === 0;
  return (
    <button
      type="button"
      className={classes('sign', newest && 'sign-newest')}
      title={t('message.readers')}
      onClick={() => showReaders(conversation, nr)}
    >
      {all ? <CheckCheck aria-hidden="true" /> : <Check aria-hidden="true" />}
      {signWords()}
    </button>
  );

  function signWords(): string {
    if (!counts) return newest ? t('message.sent') : '';
    if (!group) return t(all ? 'message.read' : 'message.unread');
    return all ? t('message.readAll') : t('message.readBy', { read: counts.read, all: counts.read + counts.unread });
  }
}
