import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button';
import { choiceOf, keyOf, type Chip, type Kind } from '../../picker/choice';
import { ChooseSheet } from './choose-sheet';

interface HoldersFieldProps {
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly onChips: (chips: readonly Chip[]) => void;
}

const kinds: readonly Kind[] = ['units', 'positions', 'persons'];

/** Several units, positions or persons. */
export function HoldersField({ label, chips, onChips }: HoldersFieldProps) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="act-parts">
      {chips.length > 0 && (
        <ul className="act-portions">
          {chips.map((chip) => (
            <li key={keyOf(chip)} className="act-portion">
              <span className="act-portion-top">
                <span className="act-portion-name cut">{chip.name}</span>
                <button
                  type="button"
                  className="act-portion-drop"
                  aria-label={t('item.form.drop', { name: chip.name })}
                  onClick={() => onChips(chips.filter((one) => one !== chip))}
                >
                  <X aria-hidden="true" />
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => setChoosing(true)}>{t('item.form.chooseParts')}</Button>
      {choosing && (
        <ChooseSheet
          title={label}
          kinds={kinds}
          choice={choiceOf(chips)}
          onChoice={(choice) => onChips([...choice.values()])}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
