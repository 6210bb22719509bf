/** 成员: those of a conversation's members who have been listed so far. */
import type { Event, Member, Members } from '../protocol/generated';

export interface Roster {
  /** Owners first, then by id, as the server lists them; newcomers at the end. */
  readonly members: readonly Member[];
  /** Where the next page begins; null when all are here. */
  readonly next: number | null;
}

export function withMembers(roster: Roster | undefined, page: Members): Roster {
  return { members: distinct([...(roster?.members ?? []), ...page.members]), next: page.next };
}

export function appliedToRoster(roster: Roster, event: Event): Roster {
  switch (event.type) {
    case 'member.joined':
      return { ...roster, members: distinct([...roster.members, ...event.data.members]) };
    case 'member.left':
      return { ...roster, members: roster.members.filter(({ person }) => person !== event.data.person) };
    case 'member.role_changed': {
      const { person, role } = event.data;
      return { ...roster, members: roster.members.map((one) => (one.person === person ? { person, role } : one)) };
    }
    default:
      return roster;
  }
}

function distinct(members: readonly Member[]): readonly Member[] {
  return [...new Map(members.map((member) => [member.person, member])).values()];
}
