import { useState, type SyntheticEvent } from 'react';
import type { Refusal } from '../../protocol/codes';
import type { Outcome } from '../../sync/actions';

/** What stands wrong, by field; '' is the form as a whole. */
export type Mistakes<V> = Partial<Record<keyof V | '', string>>;

interface FormRules<V, T> {
  readonly first: V;
  /** What can be seen to be wrong before it is sent. */
  readonly check: (values: V) => Mistakes<V>;
  readonly send: (values: V) => Promise<Outcome<T>>;
  /** What a refusal says, in words. */
  readonly words: (refusal: Refusal) => string;
  readonly onDone: (value: T) => void;
}

/** A short form: what is typed stays through every refusal, and each mistake is shown at its field. */
export function useForm<V extends object, T>({ first, check, send, words, onDone }: FormRules<V, T>) {
  const [values, setValues] = useState(first);
  const [mistakes, setMistakes] = useState<Mistakes<V>>({});
  const [working, setWorking] = useState(false);
  const [element, setElement] = useState<HTMLFormElement | null>(null);

  function show(found: Mistakes<V>) {
    setMistakes(found);
    requestAnimationFrame(() => element?.querySelector<HTMLElement>('[data-invalid] :is(input, select)')?.focus());
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (working) return;
    const found = check(values);
    if (Object.keys(found).length > 0) {
      show(found);
      return;
    }
    setWorking(true);
    const outcome = await send(values);
    setWorking(false);
    if (outcome.ok) onDone(outcome.value);
    else show(mistakesOf(outcome.refusal, values, words(outcome.refusal)));
  }

  function change(part: Partial<V>) {
    setValues((now) => ({ ...now, ...part }));
    setMistakes((now) => without(now, Object.keys(part)));
  }

  return { values, mistakes, working, setElement, submit, change };
}

/** At the field it names, where the form has it; else at the form. */
export function mistakesOf<V extends object>(refusal: Refusal, values: V, words: string): Mistakes<V> {
  const field = refusal.field ?? '';
  return { [field in values ? field : '']: words } as Mistakes<V>;
}

function without<V>(mistakes: Mistakes<V>, fields: readonly string[]): Mistakes<V> {
  return Object.fromEntries(
    Object.entries(mistakes).filter(([field]) => field !== '' && !fields.includes(field)),
  ) as Mistakes<V>;
}

/** Which of these stand empty, and what to say of each. */
export function missing<V extends object>(values: V, words: Partial<Record<keyof V, string>>): Mistakes<V> {
  const found: Mistakes<V> = {};
  for (const field of Object.keys(words) as (keyof V)[]) {
    const value = values[field];
    const told = words[field];
    if (told !== undefined && (value === undefined || (typeof value === 'string' && value.trim() === '')))
      Object.assign(found, { [field]: told });
  }
  return found;
}
