import './people-pane.css';
import { UserRoundPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button';
import { Choice, SearchField } from '../../parts/field';
import type { Pick } from '../parts/pick-field';
import { PeopleList } from './people-list';
import { PersonDrawer } from './person-drawer';
import { AddPersonSheet } from './person-sheets';
import { usePeople, type PeopleFilter } from './use-people';
import { useOpenPerson } from './use-open-person';

interface PeoplePaneProps {
  /** Undefined: of all units. */
  readonly unit: Pick | undefined;
  /** Whether units stand below it. */
  readonly superior: boolean;
  /** Whether people may be added just here. */
  readonly open: boolean;
}

const REST = 180;
const states = ['active', 'inactive', 'all'] as const;

/** 人员: look for them, sift them, open their files, add one. */
export function PeoplePane({ unit, superior, open }: PeoplePaneProps) {
  const { t } = useTranslation();
  const [sieve, setSieve] = useState<Sieve>({ typed: '', state: 'active', below: false });
  const text = useRested(sieve.typed.trim());
  const below = sieve.below && superior;
  const people = usePeople({ unit: unit?.key, below, text, state: sieve.state });
  const [person, openPerson] = useOpenPerson();
  return (
    <>
      <Tools unit={unit} superior={superior} open={open} sieve={sieve} onSieve={setSieve} total={people.paged.total} />
      <PeopleList
        people={people}
        units={unit === undefined || below}
        label={t('administration.tabs.people')}
        narrowed={text !== '' || sieve.state !== 'active'}
        onOpen={openPerson}
      />
      {person !== undefined && (
        <PersonDrawer key={person} person={person} unit={unit} onClose={() => openPerson(undefined)} />
      )}
    </>
  );
}

interface Sieve {
  readonly typed: string;
  readonly state: PeopleFilter['state'];
  readonly below: boolean;
}

interface ToolsProps extends PeoplePaneProps {
  readonly sieve: Sieve;
  readonly onSieve: (sieve: Sieve) => void;
  readonly total: number | undefined;
}

function Tools({ unit, superior, open, sieve, onSieve, total }: ToolsProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <div className="people-tools">
      <SearchField
        className="people-search"
        label={t('administration.searchPeople')}
        value={sieve.typed}
        onValue={(typed) => onSieve({ ...sieve, typed })}
      />
      <Choice
        label={t('administration.column.state')}
        value={sieve.state}
        options={states.map((one) => [one, t(`administration.states.${one}`)])}
        onChange={(state) => onSieve({ ...sieve, state })}
      />
      {superior && (
        <label className="people-below-too">
          <input type="checkbox" checked={sieve.below} onChange={() => onSieve({ ...sieve, below: !sieve.below })} />
          {t('administration.withBelow')}
        </label>
      )}
      <span className="people-total" role="status">
        {total === undefined ? '' : t('administration.total', { count: total })}
      </span>
      {open && (
        <Button look="primary" onClick={() => setAdding(true)}>
          <UserRoundPlus aria-hidden="true" />
          {t('administration.addPerson')}
        </Button>
      )}
      {adding && <AddPersonSheet unit={unit} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** What was typed, once typing rests. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
