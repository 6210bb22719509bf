import './person-picker.css';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import { PersonLine } from '../directory/person-line';
import { UnitTree } from '../directory/unit-tree';
import { useFoundPersons, useUnitPersons } from '../directory/use-units';
import { SearchField } from '../parts/field';
import { RowSkeletons } from '../parts/skeleton';

interface PersonPickerProps {
  /** One press is the choice, or presses gather. */
  readonly gathers: boolean;
  /** The search has the focus at once, where nothing is to be filled in before. */
  readonly first?: boolean;
  readonly chosen: ReadonlySet<number>;
  /** Who cannot be chosen, and why. */
  readonly closed: ReadonlyMap<number, string>;
  readonly onPress: (person: PersonCard) => void;
}

/** 选人: by words (name, pinyin, unit) or through the tree of units. */
export function PersonPicker(props: PersonPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [unit, setUnit] = useState<number>();
  const found = useFoundPersons(typed);
  const ofUnit = useUnitPersons(unit);
  const searching = typed.trim() !== '';
  return (
    <div className="picker">
      <SearchField
        className="picker-search"
        label={t('start.search')}
        value={typed}
        onValue={setTyped}
        autoFocus={props.first ?? true}
      />
      {searching ? (
        <Persons {...props} persons={found} none={t('start.none', { text: typed.trim() })} />
      ) : (
        <div className="picker-columns" data-chosen={unit !== undefined || undefined}>
          <UnitTree chosen={unit} onChoose={setUnit} />
          {unit === undefined ? (
            <p className="picker-none">{t('start.chooseUnit')}</p>
          ) : (
            <Persons {...props} persons={ofUnit} none={t('start.emptyUnit')} />
          )}
        </div>
      )}
    </div>
  );
}

interface PersonsProps extends PersonPickerProps {
  readonly persons: readonly PersonCard[] | undefined;
  readonly none: string;
}

function Persons({ persons, none, ...picker }: PersonsProps) {
  if (!persons) return <RowSkeletons count={3} />;
  if (persons.length === 0) return <p className="picker-none">{none}</p>;
  return (
    <ul className="picker-persons scroll">
      {persons.map((card) => (
        <li key={card.person}>
          <PersonOption card={card} {...picker} />
        </li>
      ))}
    </ul>
  );
}

function PersonOption({ card, gathers, chosen, closed, onPress }: PersonPickerProps & { readonly card: PersonCard }) {
  const why = closed.get(card.person);
  const taken = chosen.has(card.person);
  return (
    <button
      type="button"
      className="picker-person"
      disabled={why !== undefined}
      aria-pressed={gathers ? taken : undefined}
      onClick={() => onPress(card)}
    >
      <PersonLine card={card} />
      {why !== undefined && <span className="picker-why">{why}</span>}
      {gathers && why === undefined && (
        <span className="picker-check" data-taken={taken || undefined}>
          <Check aria-hidden="true" />
        </span>
      )}
    </button>
  );
}
