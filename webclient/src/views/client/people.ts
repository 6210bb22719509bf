import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import { useBotNames } from '../bots/bots';
import { useActions, useKnown } from './client';

export function useMe(): PersonCard {
  const me = useKnown((state) => state.me);
  return me ?? nobody;
}

const nobody: PersonCard = { person: 0, name: '', pinyin: '', initials: '', unit: '', title: '' };

/** A person's card; asked for when it is not here yet. */
export function usePerson(person: number | null): PersonCard | undefined {
  const actions = useActions();
  const card = useKnown((state) => (person === null ? undefined : state.people.get(person)));
  const bot = useBotNames().get(person ?? 0);
  useEffect(() => {
    if (person !== null && !card) actions.needPersons([person]);
  }, [person, card, actions]);
  return useMemo(() => (card && bot !== undefined ? { ...card, name: bot } : card), [card, bot]);
}

/** Names by id. Those who are not here yet are asked for, and have no name until they come. */
export function useName(): (person: number) => string {
  const { t } = useTranslation();
  const actions = useActions();
  const people = useKnown((state) => state.people);
  const bots = useBotNames();
  const missing = useRef(new Set<number>());
  useEffect(() => {
    if (missing.current.size > 0) actions.needPersons([...missing.current]);
    missing.current.clear();
  });
  return useCallback(
    (person: number) => {
      const name = bots.get(person) ?? people.get(person)?.name;
      if (name === undefined) missing.current.add(person);
      return name ?? t('person.unknown');
    },
    [people, bots, t],
  );
}
