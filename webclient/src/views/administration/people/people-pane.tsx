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
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<PeopleFilter['state']>('active');
  const [below, setBelow] = useState(false);
  const [adding, setAdding] = useState(false);
  const text = useRested(typed.trim());
  const people = usePeople({ unit: unit?.key, below: below && superior, text, state });
  const [person, openPerson] = useOpenPerson();
  const { total } = people.paged;
  return (
    <>
      <div className="people-tools">
        <SearchField
          className="people-search"
          label={t('administration.searchPeople')}
          value={typed}
          onValue={setTyped}
        />
        <Choice
          label={t('administration.column.state')}
          value={state}
          options={states.map((one) => [one, t(`administration.states.${one}`)])}
          onChange={setState}
        />
        {superior && (
          <label className="people-below-too">
            <input type="checkbox" checked={below} onChange={() => setBelow(!below)} />
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
      </div>
      <PeopleList
        people={people}
        units={unit === undefined || below}
        label={t('administration.tabs.people')}
        narrowed={text !== '' || state !== 'active'}
        onOpen={openPerson}
      />
      {adding && <AddPersonSheet unit={unit} onClose={() => setAdding(false)} />}
      {person !== undefined && (
        <PersonDrawer key={person} person={person} unit={unit} onClose={() => openPerson(undefined)} />
      )}
    </>
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
