import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FoundCircle } from '../../protocol/generated';
import { useActions } from '../client/client';
import { told } from '../parts/refusal';
import { idsOf, type Chip, type Choice } from '../picker/choice';
import { close } from '../shell/opened';
import { pathOf } from '../shell/place';
import type { Begun } from './use-begun';

export const STEPS = ['about', 'members', 'rules'] as const;
export type Step = (typeof STEPS)[number];

export interface Words {
  readonly title: string;
  readonly purpose: string;
  readonly basis: string;
  readonly endsOn: string;
  readonly lead: number | undefined;
  readonly observers: readonly number[];
  readonly adders: NonNullable<FoundCircle['adders']>;
  readonly files: NonNullable<FoundCircle['files']>;
  readonly history: boolean;
  readonly planned: boolean;
}

/** The circle to be, as far as it is filled in. `found` answers with the step at which something is missing. */
export function useFounding(begun: Begun) {
  const actions = useActions();
  const navigate = useNavigate();
  const [words, setWords] = useState<Words>(() => ({ ...usual, endsOn: ahead(7), ...begun.words }));
  const [choice, setChoice] = useState<Choice>(() => begun.choice);
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  // one sheet founds one circle, however often it is pressed
  const [client_id] = useState(() => actions.uuid());
  const { source, continues } = begun;
  const missing = missingIn(words, choice);

  async function found(): Promise<Step | undefined> {
    setTried(true);
    const wrong = stepOf(missing);
    if (wrong) return wrong;
    setWorking(true);
    const outcome = await told(
      undefined,
      actions.ask({ do: 'circle.found', client_id, ...asked(words, choice), source, continues }),
    );
    setWorking(false);
    if (outcome.ok) {
      close();
      await navigate(pathOf({ at: 'messages', conversation: outcome.value.conversation }));
    }
    return undefined;
  }

  const write = (more: Partial<Words>) => setWords((before) => ({ ...before, ...more }));
  const chips: readonly Chip[] = [...choice.values()];
  return { words, write, choice, setChoice, chips, tried, working, missing, found };
}

export type Founding = ReturnType<typeof useFounding>;

const usual: Words = {
  title: '',
  purpose: '',
  basis: '',
  endsOn: '',
  lead: undefined,
  observers: [],
  adders: 'admin',
  files: 'stay',
  history: true,
  planned: false,
};

type Missing = Readonly<Record<'title' | 'purpose' | 'endsOn' | 'members', boolean>>;

function missingIn(words: Words, choice: Choice): Missing {
  return {
    title: words.title.trim() === '',
    purpose: words.purpose.trim() === '',
    endsOn: words.endsOn < ahead(0),
    members: choice.size === 0,
  };
}

function stepOf(missing: Missing): Step | undefined {
  if (missing.title || missing.purpose || missing.endsOn) return 'about';
  return missing.members ? 'members' : undefined;
}

function asked(words: Words, choice: Choice) {
  const [units, persons] = [idsOf(choice, 'units'), idsOf(choice, 'persons')];
  const observers = words.observers.filter((person) => persons.includes(person));
  return {
    title: words.title.trim(),
    purpose: words.purpose.trim(),
    basis: words.basis.trim(),
    ends_on: words.endsOn,
    lead: words.lead !== undefined && units.includes(words.lead) ? words.lead : null,
    units,
    positions: idsOf(choice, 'positions'),
    persons: persons.filter((person) => !observers.includes(person)),
    observers,
    adders: words.adders,
    files: words.files,
    history_for_newcomers: words.history,
    planned: words.planned,
  };
}

/** The day so many days from today, as a date field writes it. */
export function ahead(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}
