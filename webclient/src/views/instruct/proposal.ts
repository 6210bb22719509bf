/** 批示: how a sentence was understood, as it is shown below it while it is written. Pure. */
import type { Addressee, Ask, HatCard, Proposal } from '../../protocol/generated';

export type Part = 'lead' | 'assist' | 'supervisor' | 'reader' | 'due';

/** What was read of one part of the sentence: the words as they were said. */
export interface Read {
  readonly part: Part;
  readonly said: readonly string[];
}

/** In the order in which one asks oneself: who, with whom, by when. */
export function readIn({ lead, assists = [], supervisors = [], readers = [], due }: Proposal): readonly Read[] {
  const told: readonly Read[] = [
    { part: 'lead', said: lead ? [called(lead)] : [] },
    { part: 'assist', said: assists.map(called) },
    { part: 'supervisor', said: supervisors.map(called) },
    { part: 'reader', said: readers.map(called) },
    { part: 'due', said: due ? [due.words] : [] },
  ];
  return told.filter(({ said }) => said.length > 0);
}

/** What is not certain, each once. */
export function asksIn({ asks = [] }: Proposal): readonly Ask[] {
  const seen = new Map(asks.map((ask) => [`${ask.kind} ${ask.words ?? ''}`, ask]));
  return [...seen.values()];
}

/** 书面、口头 is asked of a secretary: a leader who writes has written. */
export function isForAnother(hat: HatCard | undefined): boolean {
  return hat?.hand === 'secretary';
}

/** Counted as the server does, not as this language does. */
export function isTooLong(text: string): boolean {
  return Array.from(text).length > MOST;
}

export const MOST = 2_000;

function called({ words, inner = '' }: Addressee): string {
  return inner === '' || words.includes(inner) ? words : `${words}${inner}`;
}
