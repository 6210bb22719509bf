/** What has been chosen so far: units, positions, persons and saved lists, each with the words it is shown by. */
import type { Choice as Asked, PersonCard, PositionCard, SavedListCard, UnitCard } from '../../protocol/generated';

export type Kind = 'units' | 'positions' | 'persons' | 'lists';

export interface Chip {
  readonly kind: Kind;
  readonly id: number;
  readonly name: string;
}

/** In the order of choosing, by `keyOf`. */
export type Choice = ReadonlyMap<string, Chip>;

export const nothing: Choice = new Map();

export function keyOf({ kind, id }: Pick<Chip, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

export function has(choice: Choice, kind: Kind, id: number): boolean {
  return choice.has(keyOf({ kind, id }));
}

/** A second press lets go. */
export function toggled(choice: Choice, chip: Chip): Choice {
  const next = new Map(choice);
  if (!next.delete(keyOf(chip))) next.set(keyOf(chip), chip);
  return next;
}

export function choiceOf(chips: readonly Chip[]): Choice {
  return new Map(chips.map((chip) => [keyOf(chip), chip]));
}

/** As the server is asked. */
export function asked(choice: Choice): Required<Asked> {
  return {
    units: idsOf(choice, 'units'),
    positions: idsOf(choice, 'positions'),
    persons: idsOf(choice, 'persons'),
    lists: idsOf(choice, 'lists'),
  };
}

export function idsOf(choice: Choice, kind: Kind): readonly number[] {
  return [...choice.values()].filter((chip) => chip.kind === kind).map((chip) => chip.id);
}

/** Persons alone need no server to be counted. */
export function onlyPersons(choice: Choice): boolean {
  return [...choice.values()].every((chip) => chip.kind === 'persons');
}

export function personChip({ person, name }: PersonCard): Chip {
  return { kind: 'persons', id: person, name };
}

export function unitChip({ unit, short_name }: UnitCard): Chip {
  return { kind: 'units', id: unit, name: short_name };
}

export function positionChip({ position, unit, title }: PositionCard): Chip {
  return { kind: 'positions', id: position, name: `${unit} ${title}` };
}

export function listChip({ list, name }: SavedListCard): Chip {
  return { kind: 'lists', id: list, name };
}
