import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import type { Actions } from '../../sync/actions';
import { useActions, useKnown, useStateNow } from '../client/client';
import { told } from '../parts/refusal';
import { choiceOf, personChip, type Choice } from '../picker/choice';
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
    const reached = await told(undefined, recipients(choice));
    const others = reached.ok ? reached.value.filter((person) => person !== me) : [];
    if (others.length === 0) return undefined;
    const made = await told(undefined, actions.createGroup(title, others.slice(0, MOST), history));
    if (!made.ok) return undefined;
    await addAll(actions, made.value, others.slice(MOST));
    return made.value;
  };
}

/** Everybody the choice reaches joins a group that is there; answers whether they did. */
export function useAddMembers(conversation: number): (choice: Choice) => Promise<boolean> {
  const actions = useActions();
  const recipients = useRecipients();
  return async (choice) => {
    const reached = await told('members', recipients(choice));
    return reached.ok && (await addAll(actions, conversation, reached.value));
  };
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
