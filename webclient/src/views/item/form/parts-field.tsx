import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button';
import { choiceOf, keyOf, type Kind } from '../../picker/choice';
import { ChooseSheet } from './choose-sheet';
import { portionsOf, withLead, type PortionDraft } from './filled';
import { useNamed } from './use-named';

interface PartsFieldProps {
  readonly label: string;
  readonly portions: readonly PortionDraft[];
  readonly onPortions: (portions: readonly PortionDraft[]) => void;
}

const kinds: readonly Kind[] = ['units', 'positions', 'persons'];

/** 分工: one leads, the others assist; what each is to do may be said beside it. */
export function PartsField({ label, portions, onPortions }: PartsFieldProps) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const named = useNamed(portions.map(({ chip }) => chip));
  const shown = portions.map((portion, place) => ({ ...portion, chip: named[place] ?? portion.chip }));
  const chips = shown.map(({ chip }) => chip);
  return (
    <div className="act-parts">
      {portions.length > 0 && (
        <ul className="act-portions">
          {shown.map((portion) => (
            <Portion
              key={keyOf(portion.chip)}
              portion={portion}
              onLead={() => onPortions(withLead(shown, portion))}
              onWords={(words) => onPortions(shown.map((one) => (one === portion ? { ...one, words } : one)))}
              onDrop={() => onPortions(portionsOf(without(chips, portion), shown))}
            />
          ))}
        </ul>
      )}
      <Button onClick={() => setChoosing(true)}>{t('item.form.chooseParts')}</Button>
      {choosing && (
        <ChooseSheet
          title={label}
          kinds={kinds}
          choice={choiceOf(chips)}
          onChoice={(choice) => onPortions(portionsOf([...choice.values()], portions))}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

function without(chips: readonly PortionDraft['chip'][], { chip }: PortionDraft) {
  return chips.filter((one) => one !== chip);
}

interface PortionProps {
  readonly portion: PortionDraft;
  readonly onLead: () => void;
  readonly onWords: (words: string) => void;
  readonly onDrop: () => void;
}

function Portion({ portion: { chip, role, words }, onLead, onWords, onDrop }: PortionProps) {
  const { t } = useTranslation();
  return (
    <li className="act-portion">
      <span className="act-portion-top">
        <span className="act-portion-name cut">{chip.name}</span>
        {role === 'lead' ? (
          <span className="part-role" data-role="lead">
            {t('item.roles.lead')}
          </span>
        ) : (
          <button type="button" className="act-portion-lead" onClick={onLead}>
            {t('item.form.makeLead')}
          </button>
        )}
        <button
          type="button"
          className="act-portion-drop"
          aria-label={t('item.form.drop', { name: chip.name })}
          onClick={onDrop}
        >
          <X aria-hidden="true" />
        </button>
      </span>
      <input
        className="act-portion-words"
        aria-label={t('item.form.partWords')}
        placeholder={t('item.form.partWords')}
        maxLength={500}
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
      />
    </li>
  );
}
