import './phrases.css';
import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnown } from '../client/client';
import { IconButton } from '../parts/button';
import { lazySheet } from '../parts/lazily';

const PhrasesSheet = lazySheet(() => import('./phrases-sheet').then((file) => file.PhrasesSheet));

interface PhraseBarProps {
  /** What stands in the field. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** 常用批语: one press writes the whole sentence, behind what stands there. */
export function PhraseBar({ text, onText }: PhraseBarProps) {
  const { t } = useTranslation();
  const phrases = useKnown((state) => state.preferences.phrases);
  const [keeping, setKeeping] = useState(false);
  return (
    <div className="phrases" role="group" aria-label={t('phrases.title')}>
      <div className="phrases-row scroll">
        {phrases.map((phrase) => (
          <button key={phrase} type="button" className="phrase" onClick={() => onText(text + phrase)}>
            {phrase}
          </button>
        ))}
      </div>
      <IconButton label={t('phrases.keep')} onClick={() => setKeeping(true)}>
        <ListPlus aria-hidden="true" />
      </IconButton>
      {keeping && <PhrasesSheet onClose={() => setKeeping(false)} />}
    </div>
  );
}
