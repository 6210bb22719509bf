/** What is being filled in on a card. Pure. */
import type { Input, Standing } from '../../store/cards';

export type Values = Readonly<Record<string, unknown>>;
/** Inputs at fault by their id, in words. */
export type Faults = Readonly<Record<string, string>>;

/** What the inputs begin with: what I said before, else what the card proposes. */
export function begun(inputs: readonly Input[], standings: readonly Standing[]): Values {
  const mine: Values = Object.assign({}, ...standings.map((standing) => standing.inputs ?? {})) as Values;
  return Object.fromEntries(inputs.map((input) => [input.id, mine[input.id] ?? proposed(input)]));
}

/** What goes along: nothing for what is empty. */
export function sent(inputs: readonly Input[], values: Values): Values {
  return Object.fromEntries(
    inputs.map((input) => [input.id, values[input.id]] as const).filter(([, value]) => !isEmpty(value)),
  );
}

/** The inputs that must hold something and do not. */
export function missing(inputs: readonly Input[], values: Values): readonly Input[] {
  return inputs.filter((input) => input.isRequired === true && isEmpty(values[input.id]));
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((ids) => Array.isArray(ids) && ids.length === 0);
}

function proposed(input: Input): unknown {
  switch (input.type) {
    case 'Input.ChoiceSet':
      return input.isMultiSelect ? (input.value ?? '').split(',').filter(Boolean) : (input.value ?? '');
    case 'Input.Toggle':
      return input.value === 'true';
    case 'Collab.Input.People':
    case 'Collab.Input.File':
      return undefined;
    default:
      return input.value ?? '';
  }
}
