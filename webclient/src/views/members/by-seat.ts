import type { SharedSeat } from '../../protocol/generated';
import type { MemberCard } from '../client/roster';
import { fit } from '../directory/person-search';

/** A line of the member list: somebody, or the seat by which those below it belong (none: seats of their own). */
export type Listed =
  | { readonly kind: 'member'; readonly member: MemberCard }
  | { readonly kind: 'seat'; readonly seat: SharedSeat | undefined; readonly people: number };

const ranks = { owner: 0, admin: 1, member: 2 };

/** Who fits the words, owner and admins first. */
export function inOrder(members: readonly MemberCard[], typed: string): readonly MemberCard[] {
  return members
    .filter((member) => fit(member.card, typed) > 0)
    .sort((one, other) => ranks[one.role] - ranks[other.role] || one.card.pinyin.localeCompare(other.card.pinyin));
}

/** Those with a seat of their own, then each position and unit with its people. While finding, only what has some. */
export function bySeat(
  members: readonly MemberCard[],
  seats: readonly SharedSeat[],
  finding: boolean,
): readonly Listed[] {
  const lines = (some: readonly MemberCard[]) => some.map((member) => ({ kind: 'member', member }) as const);
  if (seats.length === 0) return lines(members);
  const known = new Set<number | null>(seats.map(({ seat }) => seat));
  const parts = [undefined, ...seats].map((seat) => ({
    seat,
    members: members.filter(({ through }) => (seat ? through === seat.seat : !known.has(through))),
  }));
  return parts
    .filter((part) => part.members.length > 0 || (part.seat !== undefined && !finding))
    .flatMap((part) => [
      { kind: 'seat', seat: part.seat, people: part.members.length } as const,
      ...lines(part.members),
    ]);
}
