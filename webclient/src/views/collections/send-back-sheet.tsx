import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRow } from '../../protocol/generated';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { TextField } from '../parts/field';

interface SendBackSheetProps {
  readonly row: AnswerRow;
  readonly onSend: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** 退回: why, in a line. */
export function SendBackSheet({ row, onSend, onClose }: SendBackSheetProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [working, setWorking] = useState(false);

  async function send() {
    if (reason.trim() === '' || working) return;
    setWorking(true);
    await onSend(reason.trim());
    onClose();
  }

  return (
    <Sheet
      open
      title={t('collect.sendBackOne', { name: row.name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={reason.trim() === '' || working} onClick={() => void send()}>
            {t('collect.sendBack')}
          </Button>
        </>
      }
    >
      <form
        className="collected-reason"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField label={t('collect.reason')} value={reason} onValue={setReason} maxLength={2000} autoFocus />
      </form>
    </Sheet>
  );
}
