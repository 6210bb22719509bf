import { useEffect, useMemo } from 'react';
import type { Member, PersonCard } from '../../protocol/generated';
import { useActions, useKnown, useKnownParts } from './client';

export interface MemberCard {
  readonly role: Member['role'];
  readonly card: PersonCard;
}

interface RosterCards {
  readonly members: readonly MemberCard[];
  readonly complete: boolean;
}

/** 成员 with their cards, page after page while `wanted`. */
export function useRoster(conversation: number, wanted: boolean): RosterCards {
  const actions = useActions();
  const roster = useKnown((state) => state.rosters.get(conversation));
  const live = useKnown((state) => state.connection.phase === 'live');
  const cards = useKnownParts((state) => roster?.members.map((member) => state.people.get(member.person)) ?? []);
  const complete = roster?.next === null;

  useEffect(() => {
    if (wanted && live && !complete) void actions.listMembers(conversation);
  }, [wanted, live, complete, conversation, roster, actions]);
  useEffect(() => {
    const missing = roster?.members.filter((_, index) => !cards[index]).map((member) => member.person) ?? [];
    if (missing.length > 0) actions.needPersons(missing);
  }, [roster, cards, actions]);

  return useMemo(() => {
    const members = (roster?.members ?? []).flatMap(({ role }, index) => {
      const card = cards[index];
      return card ? [{ role, card }] : [];
    });
    return { members, complete };
  }, [roster, cards, complete]);
}
