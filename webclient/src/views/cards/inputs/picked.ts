/** What was picked from the directory: as a card has it, by ids, and as it is shown, by names. Pure. */
import { asked, choiceOf, keyOf, type Chip, type Choice, type Kind } from '../../picker/choice';

/** The name of what has this id; undefined while it is not known. */
export type NameOf = (kind: Kind, id: number) => string | undefined;

const KINDS = ['units', 'positions', 'persons'] as const satisfies readonly Kind[];

/** The ids of one kind in what an input holds, whatever that is. */
export function idsIn(value: unknown, kind: Kind): readonly number[] {
  const ids = (value as Partial<Record<Kind, unknown>> | null | undefined)?.[kind];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : [];
}

/** `chosen`: what was chosen here, which has its name and its place in the order. */
export function picked(value: unknown, chosen: Choice, nameOf: NameOf, unnamed: string): Choice {
  const chips = KINDS.flatMap((kind) =>
    idsIn(value, kind).map((id): Chip => {
      const before = chosen.get(keyOf({ kind, id }));
      return before ?? { kind, id, name: nameOf(kind, id) ?? unnamed };
    }),
  );
  const here = choiceOf(chips);
  const inOrder = [...chosen.values()].filter((chip) => here.has(keyOf(chip)));
  return choiceOf([...inOrder, ...chips]);
}

/** As the card takes it: the latest `most`. */
export function valueOf(choice: Choice, most: number): { readonly choice: Choice; readonly value: unknown } {
  const kept = new Map([...choice].slice(-most));
  const { persons, positions, units } = asked(kept);
  return { choice: kept, value: { persons, positions, units } };
}
