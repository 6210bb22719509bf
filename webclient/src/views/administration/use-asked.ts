import { useCallback, useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Refusal } from '../../protocol/codes';
import type { Command, Replies } from '../../protocol/generated';
import type { Outcome } from '../../sync/actions';
import { useActions, useKnown } from '../client/client';

/** How many acts were carried out: whatever is on screen is asked anew after each. */
const useActed = create<{ readonly count: number }>(() => ({ count: 0 }));

export function useActs(): number {
  return useActed((state) => state.count);
}

/** Says that something was changed beside `useAct`, such as by an import. */
export function changed(): void {
  useActed.setState(({ count }) => ({ count: count + 1 }));
}

/** Does what a command says; what is on screen is renewed when it went well. */
export function useAct(): <C extends Command>(command: C) => Promise<Outcome<Replies[C['do']]>> {
  const actions = useActions();
  return useCallback(
    async (command) => {
      const outcome = await actions.ask(command);
      if (outcome.ok) changed();
      return outcome;
    },
    [actions],
  );
}

export interface Asked<T> {
  /** The newest answer; stays while it is renewed. */
  readonly value: T | undefined;
  /** Why there is none. */
  readonly refusal: Refusal | undefined;
  readonly again: () => void;
}

/** What the server answers to this question, renewed after every act and every new connection. */
export function useAsked<C extends Command>(command: C | undefined): Asked<Replies[C['do']]> {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const acts = useActs();
  const [tries, setTries] = useState(0);
  const [answer, setAnswer] = useState<Answer<Replies[C['do']]>>();
  const key = command === undefined ? '' : JSON.stringify(command);
  useEffect(() => {
    if (key === '' || !live) return;
    let wanted = true;
    void actions.ask(JSON.parse(key) as C).then((outcome) => {
      if (wanted) setAnswer((before) => newer(before, { key, outcome }));
    });
    return () => {
      wanted = false;
    };
  }, [key, live, acts, tries, actions]);
  const outcome = held(answer, key);
  return {
    value: outcome?.ok ? outcome.value : undefined,
    refusal: outcome?.ok === false ? outcome.refusal : undefined,
    again: () => setTries(tries + 1),
  };
}

function held<T>(answer: Answer<T> | undefined, key: string): Outcome<T> | undefined {
  return answer?.key === key ? answer.outcome : undefined;
}

interface Answer<T> {
  readonly key: string;
  readonly outcome: Outcome<T>;
}

/** A renewal that fails in passing leaves what was there. */
function newer<T>(before: Answer<T> | undefined, come: Answer<T>): Answer<T> {
  const passing =
    !come.outcome.ok && come.outcome.refusal.code !== 'not_found' && come.outcome.refusal.code !== 'forbidden';
  return passing && held(before, come.key)?.ok === true && before ? before : come;
}
