/** Whom something is given to, as the server says it and as a picker holds it. Pure. */
import type { GivenTo } from '../../../protocol/generated';
import type { Chip, Kind } from '../../picker/choice';

const keys: Readonly<Record<Kind, 'unit' | 'position' | 'person' | null>> = {
  units: 'unit',
  positions: 'position',
  persons: 'person',
  lists: null,
};

export function holderOf({ kind, id }: Chip): GivenTo {
  const key = keys[kind];
  return key === null ? {} : { [key]: id };
}

/** `name` '' where it is not known here: the ids are, and whoever shows it finds the name. */
export function chipOf({ unit, position, person }: GivenTo, name = ''): Chip {
  if (typeof unit === 'number') return { kind: 'units', id: unit, name };
  if (typeof position === 'number') return { kind: 'positions', id: position, name };
  return { kind: 'persons', id: person ?? 0, name };
}
