import './people-part.css';
import { X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInState } from '../../protocol/generated';
import { Button } from '../parts/button';
import { Choice, SearchField } from '../parts/field';
import { ConfirmIssue } from './confirm-issue';
import { StatesList } from './states-list';
import { usePeopleStates } from './use-people-states';

interface PeoplePartProps {
  readonly ways: ReactNode;
  /** Undefined: of all units. */
  readonly unit: number | undefined;
  readonly unitName: string | undefined;
  readonly several: boolean;
  readonly onAllUnits: () => void;
}

type Shown = SignInState['state'] | 'any';

const REST = 180;
const words = {
  any: 'codes.anyState',
  waiting: 'codes.waiting',
  issued: 'codes.issued',
  lapsed: 'codes.lapsed',
  ready: 'codes.ready',
} as const;

/** 人员登录状态: find somebody, choose several, give them codes. */
export function PeoplePart({ ways, unit, unitName, several, onAllUnits }: PeoplePartProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>('any');
  const [chosen, setChosen] = useState<ReadonlyMap<number, SignInState>>(new Map());
  const [asked, setAsked] = useState<readonly SignInState[]>();
  const text = useRested(typed.trim());
  const people = usePeopleStates({ unit, text, state: shown === 'any' ? undefined : shown });
  return (
    <>
      <div className="codes-tools">
        {ways}
        <SearchField className="codes-search" label={t('codes.search')} value={typed} onValue={setTyped} />
        <Choice
          label={t('codes.person.state')}
          value={shown}
          options={(Object.keys(words) as Shown[]).map((one) => [one, t(words[one])])}
          onChange={setShown}
        />
        {unitName !== undefined && (
          <button type="button" className="codes-unit" onClick={onAllUnits} aria-label={t('codes.allUnits')}>
            <span className="cut">{unitName}</span>
            <X aria-hidden="true" />
          </button>
        )}
      </div>
      <StatesList
        people={people}
        units={several && unit === undefined}
        narrowed={text !== '' || shown !== 'any'}
        chosen={chosen}
        onChoose={setChosen}
        onIssue={(one) => setAsked([one])}
      />
      {chosen.size > 0 && (
        <div className="codes-chosen" role="status">
          <span>{t('codes.chosen', { count: chosen.size })}</span>
          <Button look="quiet" onClick={() => setChosen(new Map())}>
            {t('codes.unchoose')}
          </Button>
          <Button look="primary" onClick={() => setAsked([...chosen.values()])}>
            {t('codes.issueTo')}
          </Button>
        </div>
      )}
      {asked && (
        <ConfirmIssue people={asked} onClose={() => setAsked(undefined)} onIssued={() => setChosen(new Map())} />
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
