/** 圈阅, 已阅, 收到 on a message: which are offered first, who gave them when, and how long one's own may be taken back. Pure. */
import type { Reacted } from '../../protocol/generated';
import { LIGHT, OPINIONS } from '../../store/message';

export type Reaction = Reacted['reaction'];

const OFFERED = { leader: OPINIONS, other: ['received', 'read', 'initial'] } as const;

/** One press for each, the likeliest first: a leader marks that he has seen it (圈阅), others that they have it (收到). */
export function opinionsFor(leads: boolean): readonly Reaction[] {
  return leads ? OFFERED.leader : OFFERED.other;
}

/** What stands in a row that is one press away. */
export function nearest(leads: boolean): readonly Reaction[] {
  return [...opinionsFor(leads), ...LIGHT.slice(0, 2)];
}

export function isOpinion(reaction: Reaction): boolean {
  return OPINIONS.some((one) => one === reaction);
}

/** Whether what I gave stands for good. `now`: in ms, of the server's clock. */
export function stands({ reaction, mine = false, mine_until = null }: Reacted, now: number): boolean {
  return mine && isOpinion(reaction) && (mine_until === null || Date.parse(mine_until) <= now);
}

/** Names that were given at the same time as it is told. */
export interface Signed {
  readonly names: readonly number[];
  readonly when: string;
}

/** The first `most` in order of time; `told`: how a moment is said. */
export function signedIn(given: Reacted, told: (at: string) => string, most: number): readonly Signed[] {
  const signed: { names: number[]; when: string }[] = [];
  given.first.slice(0, most).forEach((person, place) => {
    const at = given.times?.[place];
    const when = typeof at === 'string' ? told(at) : '';
    const last = signed.at(-1);
    if (last?.when === when) last.names.push(person);
    else signed.push({ names: [person], when });
  });
  return signed;
}
