import './sheets.css';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../sync/actions';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { TextField } from '../parts/field';
import { refusalWords } from '../parts/refusal';

interface NameSheetProps {
  readonly title: string;
  readonly label: string;
  readonly name: string;
  readonly most: number;
  readonly onName: (name: string) => Promise<Outcome<unknown>>;
  readonly onClose: () => void;
}

/** A line to be said: a name, a reason. What is refused stays to be written otherwise. */
export function NameSheet({ title, label, name, most, onName, onClose }: NameSheetProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(name);
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const form = useId();

  async function submit() {
    setBusy(true);
    const outcome = await onName(words.trim());
    setBusy(false);
    if (outcome.ok) onClose();
    else setWrong(refusalWords(outcome.refusal, 'shelf', t));
  }

  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="primary" type="submit" form={form} disabled={busy || words.trim() === ''}>
            {t('shelf.done')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="shelf-sheet"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label={label} value={words} maxLength={most} onValue={setWords} error={wrong} autoFocus />
      </form>
    </Sheet>
  );
}
