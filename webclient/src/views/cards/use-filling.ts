import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Element, HeldCard, Input } from '../../store/cards';
import type { Press } from '../../store/press';
import { begun, missing, sent, type Faults, type Values } from './filling';
import { inputsIn } from './offered';

export interface Filling {
  readonly inputs: readonly Input[];
  readonly values: Values;
  readonly faults: Faults;
  readonly fill: (id: string, value: unknown) => void;
  /** What goes along with a press; undefined where something is missing, which is then said at its field. */
  readonly taken: () => Values | undefined;
}

/** What is being filled in, begun with what I said before; what the server found wrong stands at its field. */
export function useFilling(
  held: HeldCard,
  body: readonly Element[],
  press: Press | undefined,
  around: Filling | undefined,
): Filling {
  const { t } = useTranslation();
  const [own, setOwn] = useState<Values>({});
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const inputs = [...(around?.inputs ?? []), ...inputsIn(body)];
  const values = { ...begun(inputs, held.view?.standings ?? []), ...around?.values, ...own };

  const wordsFor = (input: Input) =>
    input.errorMessage ?? t(lacking.includes(input.id) ? 'cards.required' : 'cards.wrong');
  const wrong = faultIn(press);
  const faults = Object.fromEntries(
    inputs.filter(({ id }) => id === wrong || lacking.includes(id)).map((input) => [input.id, wordsFor(input)]),
  );

  return {
    inputs,
    values,
    faults: { ...around?.faults, ...faults },
    fill: (id, value) => {
      setOwn((before) => ({ ...before, [id]: value }));
      setLacking((before) => before.filter((one) => one !== id));
    },
    taken: () => {
      const left = missing(inputs, values);
      setLacking(left.map(({ id }) => id));
      return left.length > 0 ? undefined : sent(inputs, values);
    },
  };
}

/** The input that the server found wrong. */
export function faultIn(press: Press | undefined): string | undefined {
  return /^inputs\.(\w+)/.exec(press?.refusal?.field ?? '')?.[1];
}
