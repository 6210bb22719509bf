import { useEffect, useMemo } from 'react';
import type { Member, PersonCard, SharedSeat } from '../../protocol/generated';
import { useActions, useKnown, useKnownParts } from './client';

export interface MemberCard {
  readonly role: Member['role'];
  readonly card: PersonCard;
  /** 席位: the shared seat he belongs by; null where he has one of his own. */
  readonly through: number | null;
}

interface RosterCards {
  readonly members: readonly MemberCard[];
  readonly seats: readonly SharedSeat[];
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
    const members = (roster?.members ?? []).flatMap(({ role, through = null }, index) => {
      const card = cards[index];
      return card ? [{ role, card, through }] : [];
    });
    return { members, seats: roster?.seats ?? [], complete };
  }, [roster, cards, complete]);
}
