/** 成员: those of a conversation's members who have been listed so far, and the seats some of them belong by. */
import type { Event, Member, Members, SharedSeat } from '../protocol/generated';

export interface Roster {
  /** Owners first, then by id, as the server lists them; newcomers at the end. */
  readonly members: readonly Member[];
  /** 席位: the positions and units that sit here. */
  readonly seats: readonly SharedSeat[];
  /** Where the next page begins; null when all are here. */
  readonly next: number | null;
}

export function withMembers(roster: Roster | undefined, page: Members, seats?: readonly SharedSeat[]): Roster {
  const members = distinct([...(roster?.members ?? []), ...page.members]);
  return { members, seats: seats ?? roster?.seats ?? [], next: page.next };
}

export function appliedToRoster(roster: Roster, event: Event): Roster {
  switch (event.type) {
    case 'member.joined':
      return { ...roster, members: distinct([...roster.members, ...event.data.members]) };
    case 'member.left':
      return { ...roster, members: roster.members.filter(({ person }) => person !== event.data.person) };
    case 'member.role_changed': {
      const { person, role } = event.data;
      return { ...roster, members: roster.members.map((one) => (one.person === person ? { ...one, role } : one)) };
    }
    case 'seat.taken':
      return { ...roster, seats: [...roster.seats, ...event.data.seats] };
    case 'seat.left':
      return { ...roster, seats: roster.seats.filter(({ seat }) => seat !== event.data.seat.seat) };
    default:
      return roster;
  }
}

function distinct(members: readonly Member[]): readonly Member[] {
  return [...new Map(members.map((member) => [member.person, member])).values()];
}
