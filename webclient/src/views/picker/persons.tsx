import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard, UnitPage } from '../../protocol/generated';
import { PersonLine } from '../directory/person-line';
import { useFinding, useUnitPage } from '../directory/use-units';
import { RowSkeletons } from '../parts/skeleton';
import { Columns } from './columns';
import { NotFound } from './not-found';
import { Options, Tick } from './options';

export interface PersonsProps {
  readonly typed: string;
  /** One press is the choice, or presses gather. */
  readonly gathers: boolean;
  readonly chosen: ReadonlySet<number>;
  /** Who cannot be chosen, and why. */
  readonly closed: ReadonlyMap<number, string>;
  readonly onPress: (person: PersonCard) => void;
  /** The unit as a whole, where it may be chosen. */
  readonly whole?: { readonly taken: (unit: number) => boolean; readonly onPress: (page: UnitPage) => void };
}

/** 人员: by words, or unit by unit. */
export function Persons({ typed, ...rest }: PersonsProps) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<number>();
  const { persons: found, current } = useFinding(typed);
  if (typed.trim() === '')
    return (
      <Columns unit={unit} onUnit={setUnit} hint={t('picker.chooseUnit')}>
        {unit !== undefined && <OfUnit key={unit} unit={unit} {...rest} />}
      </Columns>
    );
  if (!found) return <RowSkeletons count={3} />;
  if (found.length === 0) return <NotFound text={typed.trim()} />;
  return <PersonOptions persons={found} current={current} {...rest} />;
}

type Choosing = Omit<PersonsProps, 'typed'>;

function OfUnit({ unit, whole, ...rest }: Choosing & { readonly unit: number }) {
  const { t } = useTranslation();
  const page = useUnitPage(unit);
  const persons = useMemo(() => page?.persons.map(({ card }) => card), [page]);
  if (!page || !persons)
    return page === null ? <p className="picker-none">{t('people.noUnit')}</p> : <RowSkeletons count={3} />;
  if (persons.length === 0) return <p className="picker-none">{t('picker.emptyUnit')}</p>;
  return (
    <>
      {whole && (
        <button
          type="button"
          className="picker-whole"
          aria-pressed={whole.taken(unit)}
          onClick={() => whole.onPress(page)}
        >
          <span className="cut">{t('picker.allOf', { name: page.unit.short_name, count: page.unit.people })}</span>
          <Tick taken={whole.taken(unit)} />
        </button>
      )}
      <PersonOptions persons={persons} {...rest} />
    </>
  );
}

interface PersonOptionsProps extends Choosing {
  readonly persons: readonly PersonCard[];
  readonly current?: boolean;
}

function PersonOptions({ persons, gathers, chosen, closed, current = true, onPress }: PersonOptionsProps) {
  const { t } = useTranslation();
  const byId = useMemo(() => new Map(persons.map((card) => [card.person, card])), [persons]);
  return (
    <Options
      className="picker-person"
      label={t('picker.persons')}
      gathers={gathers}
      current={current}
      options={persons.map((card) => ({
        id: card.person,
        children: <PersonLine card={card} />,
        taken: chosen.has(card.person),
        why: closed.get(card.person),
      }))}
      onPress={(person) => {
        const card = byId.get(person);
        if (card) onPress(card);
      }}
    />
  );
}
