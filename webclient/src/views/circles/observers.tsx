import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../administration/parts/select-field';
import type { MemberCard } from '../client/roster';
import { useName } from '../client/people';

interface ObserversProps {
  readonly members: readonly MemberCard[];
  readonly chosen: readonly number[];
  readonly onChosen: (persons: readonly number[]) => void;
}

const NONE = '0';

/** 观察员: those of the members who only look on; shown to everybody. */
export function Observers({ members, chosen, onChosen }: ObserversProps) {
  const { t } = useTranslation();
  const nameOf = useName();
  const others = members.filter(({ card }) => !chosen.includes(card.person));
  return (
    <div className="found-chosen">
      <SelectField
        label={t('circle.observers')}
        value={NONE}
        options={[
          [NONE, t('circle.observerAdd')],
          ...others.map(
            ({ card }) => [String(card.person), [card.name, card.unit].filter(Boolean).join(' · ')] as const,
          ),
        ]}
        onValue={(person) => person !== NONE && onChosen([...chosen, Number(person)])}
      />
      {chosen.map((person) => (
        <button
          key={person}
          type="button"
          className="found-chip"
          aria-label={t('circle.observerRemove', { name: nameOf(person) })}
          onClick={() => onChosen(chosen.filter((one) => one !== person))}
        >
          {nameOf(person)}
          <X aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
