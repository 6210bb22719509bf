import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Charter, CircleSource, SharedSeat } from '../../protocol/generated';
import { useKnown } from '../client/client';
import { useRoster, type MemberCard } from '../client/roster';
import { choiceOf, nothing, personChip, type Chip, type Choice } from '../picker/choice';
import type { CircleToBe } from '../shell/opened';
import { useAsked } from '../directory/use-asked';
import type { Words } from './use-founding';

const BASIS = 500;

/** What a circle to be begins with. */
export interface Begun {
  readonly words: Partial<Words>;
  readonly choice: Choice;
  readonly source: CircleSource | null;
  readonly continues: number | null;
}

/** From nothing, out of a message or an item, or all that an earlier circle had; undefined until that is here. */
export function useBegun({ basis = '', source, continues }: CircleToBe): Begun | undefined {
  const before = useBefore(continues);
  if (continues !== undefined) return before && { ...before, source: null, continues };
  return { words: { basis: basis.slice(0, BASIS) }, choice: nothing, source: source ?? null, continues: null };
}

function useBefore(continues: number | undefined): Pick<Begun, 'words' | 'choice'> | undefined {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person);
  const charter = useAsked(continues === undefined ? undefined : { do: 'circle.get', conversation: continues });
  const { members, seats, complete } = useRoster(continues ?? 0, continues !== undefined);
  const all = useKnown((state) => state.rosters.get(continues ?? 0)?.members.length);
  return useMemo(() => {
    if (!charter || !complete || members.length !== all) return undefined;
    const persons = members.filter(({ through, card }) => through === null && card.person !== me);
    return {
      words: wordsOf(charter, t('circle.continuedTitle', { title: charter.title })),
      choice: choiceOf([...seats.map(seatChip), ...persons.map(({ card }: MemberCard) => personChip(card))]),
    };
  }, [charter, complete, members, all, seats, me, t]);
}

function seatChip({ unit, position, name }: SharedSeat): Chip {
  return unit === null ? { kind: 'positions', id: position ?? 0, name } : { kind: 'units', id: unit, name };
}

function wordsOf(charter: Charter, title: string): Partial<Words> {
  const { purpose, basis, lead, observers, adders, files, history_for_newcomers: history } = charter;
  return { title: title.slice(0, 60), purpose, basis, lead: lead ?? undefined, observers, adders, files, history };
}
