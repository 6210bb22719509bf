import './sheets.css';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { TextField } from '../parts/field';

interface NameSheetProps {
  readonly title: string;
  readonly label: string;
  readonly name: string;
  readonly most: number;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** A line to be said: a name, a reason. */
export function NameSheet({ title, label, name, most, onName, onClose }: NameSheetProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(name);
  const form = useId();
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="primary" type="submit" form={form} disabled={words.trim() === ''}>
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
          onClose();
          onName(words.trim());
        }}
      >
        <TextField label={label} value={words} maxLength={most} onValue={setWords} autoFocus />
      </form>
    </Sheet>
  );
}
