import './phrases.css';
import { ArrowUp, Trash2 } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnown } from '../client/client';
import { Button, IconButton } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { TextField } from '../parts/field';
import { usePrefer } from '../ringing/change';

const MOST = 40;
const LONGEST = 200;

/** 常用批语: my own list, in my order, the same on every device. */
export function PhrasesSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const phrases = useKnown((state) => state.preferences.phrases);
  const prefer = usePrefer();
  const [text, setText] = useState('');
  const words = text.trim();

  function add(event: SyntheticEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (words === '') return;
    prefer({ phrases: [...phrases.filter((one) => one !== words), words] });
    setText('');
  }

  return (
    <Sheet
      open
      title={t('phrases.title')}
      onClose={onClose}
      foot={
        <Button look="primary" onClick={onClose}>
          {t('phrases.done')}
        </Button>
      }
    >
      <div className="phrases-kept scroll">
        <ul className="phrases-list">
          {phrases.map((phrase, place) => (
            <li key={phrase} className="phrases-line">
              <span className="phrases-words">{phrase}</span>
              <IconButton
                label={t('phrases.up', { phrase })}
                hint={t('phrases.upHint')}
                disabled={place === 0}
                onClick={() => prefer({ phrases: raised(phrases, place) })}
              >
                <ArrowUp aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t('phrases.remove', { phrase })}
                hint={t('act.discard')}
                onClick={() => prefer({ phrases: phrases.filter((one) => one !== phrase) })}
              >
                <Trash2 aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
        {phrases.length === 0 && <p className="phrases-none">{t('phrases.none')}</p>}
        <form className="phrases-add" onSubmit={add}>
          <TextField label={t('phrases.new')} value={text} maxLength={LONGEST} onValue={setText} />
          <Button type="submit" disabled={words === '' || phrases.length >= MOST}>
            {t('phrases.add')}
          </Button>
        </form>
      </div>
    </Sheet>
  );
}

/** One place earlier. */
function raised(phrases: readonly string[], place: number): string[] {
  const [phrase = ''] = phrases.slice(place, place + 1);
  const others = phrases.filter((one) => one !== phrase);
  return [...others.slice(0, place - 1), phrase, ...others.slice(place - 1)];
}
