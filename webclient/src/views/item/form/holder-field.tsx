import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button';
import { choiceOf, type Chip, type Kind } from '../../picker/choice';
import { ChooseSheet } from './choose-sheet';
import { useNamed } from './use-named';

interface HolderFieldProps {
  readonly label: string;
  readonly chip: Chip | null;
  readonly onChip: (chip: Chip | null) => void;
}

const kinds: readonly Kind[] = ['units', 'positions', 'persons'];

/** One unit, position or person. */
export function HolderField({ label, chip: given, onChip }: HolderFieldProps) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const named = useNamed(given ? [given] : []);
  const chip = named[0] ?? null;
  return (
    <div className="act-holder">
      {chip && <span className="act-holder-name cut">{chip.name}</span>}
      <Button onClick={() => setChoosing(true)}>
        {chip ? t('item.form.changeHolder') : t('item.form.chooseHolder')}
      </Button>
      {choosing && (
        <ChooseSheet
          title={label}
          kinds={kinds}
          choice={choiceOf(chip ? [chip] : [])}
          onChoice={(choice) => onChip([...choice.values()].at(-1) ?? null)}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
