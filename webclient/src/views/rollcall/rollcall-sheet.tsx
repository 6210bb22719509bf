import './rollcall-sheet.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakeRollcall } from '../../protocol/generated';
import { useActions } from '../client/client';
import { useTitle } from '../client/titles';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { TextField } from '../parts/field';
import { told } from '../parts/refusal';
import { close } from '../shell/opened';

interface RollcallSheetProps {
  readonly conversation: number;
  readonly wants: MakeRollcall['wants'];
}

/** 发起接龙、签到: what everybody is asked, and until when that is hoped for. */
export function RollcallSheet({ conversation, wants }: RollcallSheetProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const name = useTitle(conversation);
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  // one sheet makes one roll call, however often it is pressed
  const [client_id] = useState(() => actions.uuid());
  const line = wants === 'line';
  const passed = due !== '' && new Date(due) <= new Date();

  async function send() {
    setTried(true);
    if (title.trim() === '' || passed) return;
    setWorking(true);
    const until = due === '' ? null : new Date(due).toISOString();
    const asked = actions.ask({ do: 'rollcall.make', conversation, client_id, title: title.trim(), wants, due: until });
    const outcome = await told('post', asked);
    setWorking(false);
    if (outcome.ok) close();
  }

  return (
    <Sheet
      open
      title={t(line ? 'rollcall.titleLine' : 'rollcall.titleReceipt')}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={working} onClick={() => void send()}>
            {t('rollcall.send')}
          </Button>
        </>
      }
    >
      <form
        className="rollcall-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={t('rollcall.subject')}
          placeholder={t(line ? 'rollcall.subjectHintLine' : 'rollcall.subjectHintReceipt')}
          value={title}
          onValue={setTitle}
          maxLength={100}
          autoFocus
          error={tried && title.trim() === '' ? t('rollcall.subjectMissing') : undefined}
        />
        <TextField
          label={t('rollcall.due')}
          type="datetime-local"
          value={due}
          onValue={setDue}
          error={tried && passed ? t('rollcall.duePast') : undefined}
        />
        <p className="rollcall-about">{t('rollcall.about', { name })}</p>
      </form>
    </Sheet>
  );
}
