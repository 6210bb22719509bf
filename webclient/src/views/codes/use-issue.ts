import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../protocol/codes';
import { refusalSentence } from '../administration/refusal-words';
import { changed, useAct } from '../administration/use-asked';
import { say } from '../parts/toast';
import { addSlips } from './sheaf';

const own = { too_large: 'codes.tooMany', conflict: 'codes.meanwhile' } as const;

interface Issuing {
  readonly working: boolean;
  /** For these units, with all below where `below` says so. Whether it went well. */
  readonly toUnits: (units: readonly number[], below: boolean, again: boolean) => Promise<boolean>;
  readonly toPersons: (persons: readonly number[], reset: boolean) => Promise<boolean>;
}

/** Issues codes; what comes back goes to the sheaf, to be printed. */
export function useIssue(): Issuing {
  const { t } = useTranslation();
  const act = useAct();
  const [working, setWorking] = useState(false);

  function tell(refusal: Refusal) {
    if (refusal.code === 'conflict') changed();
    say(refusal.code in own ? t(own[refusal.code as keyof typeof own]) : refusalSentence(refusal, t));
  }

  async function toUnits(units: readonly number[], below: boolean, again: boolean) {
    setWorking(true);
    let went = true;
    for (const unit of units) {
      const outcome = await act({ do: 'code.issue_unit', unit, below, again });
      if (outcome.ok) addSlips(outcome.value.slips);
      else tell(outcome.refusal);
      went = went && outcome.ok;
    }
    setWorking(false);
    return went;
  }

  async function toPersons(persons: readonly number[], reset: boolean) {
    setWorking(true);
    const outcome = await act({ do: 'code.issue', persons, reset });
    setWorking(false);
    if (outcome.ok) addSlips(outcome.value.slips);
    else tell(outcome.refusal);
    return outcome.ok;
  }

  return { working, toUnits, toPersons };
}
