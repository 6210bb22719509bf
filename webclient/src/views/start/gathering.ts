import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import type { Actions, Seats } from '../../sync/actions';
import { useActions, useKnown, useStateNow } from '../client/client';
import { told } from '../parts/refusal';
import { choiceOf, idsOf, personChip, type Choice } from '../picker/choice';
import { useReach, useRecipients } from '../picker/use-reach';

/** As many as one command carries. */
const MOST = 500;

/** Who is chosen so far, beginning with these. */
export function useGathering(first: readonly number[]) {
  const state = useStateNow();
  const [choice, setChoice] = useState<Choice>(() =>
    choiceOf(
      first
        .map((person) => state().people.get(person))
        .filter((card): card is PersonCard => card !== undefined)
        .map(personChip),
    ),
  );
  return { choice, setChoice, reach: useReach(choice) };
}

/** A group of everybody the choice reaches at this moment; answers its id. */
export function useCreateGroup(): (title: string, choice: Choice, history: boolean) => Promise<number | undefined> {
  const actions = useActions();
  const recipients = useRecipients();
  const me = useKnown((known) => known.me?.person ?? 0);
  return async (title, choice, history) => {
    const reached = await told(undefined, recipients(withoutSeats(choice)));
    if (!reached.ok) return undefined;
    const others = reached.value.filter((person) => person !== me);
    const made = await told(undefined, actions.createGroup(title, others.slice(0, MOST), history, seatsOf(choice)));
    if (!made.ok) return undefined;
    await addAll(actions, made.value, others.slice(MOST));
    return made.value;
  };
}

/**
 * Everybody the choice reaches joins a group that is there; answers whether they did. Whoever leads the group seats
 * positions and units, so that whoever holds them belongs; others bring in who holds them now.
 */
export function useAddMembers(conversation: number): (choice: Choice) => Promise<boolean> {
  const actions = useActions();
  const recipients = useRecipients();
  const leads = useKnown((state) => (state.lines.get(conversation)?.role ?? 'member') !== 'member');
  return async (choice) => {
    const seats = seatsOf(choice);
    if (leads && seats.positions.length + seats.units.length > 0) {
      const seated = await told('members', actions.ask({ do: 'seat.add', conversation, ...seats }));
      if (!seated.ok) return false;
    }
    const reached = await told('members', recipients(leads ? withoutSeats(choice) : choice));
    return reached.ok && (await addAll(actions, conversation, reached.value));
  };
}

/** 席位: the positions and units of the choice. */
function seatsOf(choice: Choice): Seats {
  return { positions: idsOf(choice, 'positions'), units: idsOf(choice, 'units') };
}

function withoutSeats(choice: Choice): Choice {
  return new Map([...choice].filter(([, { kind }]) => kind === 'persons' || kind === 'lists'));
}

/** 我自己: nobody gathers himself. */
export function useMyself(): ReadonlyMap<number, string> {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person ?? 0);
  return useMemo(() => new Map([[me, t('start.me')]]), [me, t]);
}

async function addAll(actions: Actions, conversation: number, persons: readonly number[]): Promise<boolean> {
  for (let from = 0; from < persons.length; from += MOST) {
    const added = await told('members', actions.addMembers(conversation, persons.slice(from, from + MOST)));
    if (!added.ok) return false;
  }
  return true;
}
