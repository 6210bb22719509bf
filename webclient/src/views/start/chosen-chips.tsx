import './chosen-chips.css';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import { Avatar } from '../parts/avatar';

interface ChosenChipsProps {
  readonly chosen: readonly PersonCard[];
  readonly onDrop: (person: PersonCard) => void;
}

/** Who is gathered so far; a press lets go. */
export function ChosenChips({ chosen, onDrop }: ChosenChipsProps) {
  const { t } = useTranslation();
  if (chosen.length === 0) return null;
  return (
    <ul className="chips scroll" aria-label={t('start.chosen', { count: chosen.length })}>
      {chosen.map((card) => (
        <li key={card.person} className="chip">
          <Avatar id={card.person} name={card.name} size="xs" />
          {card.name}
          <button type="button" aria-label={t('start.drop', { name: card.name })} onClick={() => onDrop(card)}>
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
