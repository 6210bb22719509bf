import type { PersonCard, Readers } from '../../protocol/generated';

/** The people of one unit, of those in question and of all who should read it. */
export interface UnitReaders {
  /** "" holds those without a post. */
  readonly unit: string;
  readonly persons: readonly PersonCard[];
  readonly all: number;
}

export type Side = 'read' | 'unread';

/** One side of it unit by unit, the unit with most of them first; whose cards are not here yet wait. */
export function byUnit(readers: Readers, side: Side, people: ReadonlyMap<number, PersonCard>): readonly UnitReaders[] {
  const all = new Map<string, number>();
  const units = new Map<string, PersonCard[]>();
  for (const card of cards([...readers.read, ...readers.unread], people))
    all.set(card.unit, (all.get(card.unit) ?? 0) + 1);
  for (const card of cards(readers[side], people)) {
    const held = units.get(card.unit);
    if (held) held.push(card);
    else units.set(card.unit, [card]);
  }
  return [...units]
    .map(([unit, persons]) => ({ unit, persons, all: all.get(unit) ?? persons.length }))
    .sort((a, b) => b.persons.length - a.persons.length || a.unit.localeCompare(b.unit, 'zh-Hans'));
}

function cards(persons: readonly number[], people: ReadonlyMap<number, PersonCard>): readonly PersonCard[] {
  return persons.map((person) => people.get(person)).filter((card): card is PersonCard => card !== undefined);
}
