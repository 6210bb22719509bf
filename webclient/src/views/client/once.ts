import { useEffect } from 'react';
import { create } from 'zustand';
import type { Replies } from '../../protocol/generated';
import { useActions, useKnown } from './client';

type Standing = 'promotion.list' | 'item.kinds' | 'bot.list';

interface Held<T> {
  /** Whose it is, and after which handover: another one's is other. */
  readonly of: string;
  readonly value: T | undefined;
}

/** A hook for what changes with my positions alone: asked once while `wanted`, and again after a handover; `none` until
 * it is here. */
export function askedOnce<Do extends Standing, T>(
  what: Do,
  told: (reply: Replies[Do]) => T,
  none: T,
): (wanted?: boolean) => T {
  const useHeld = create<Held<T>>(() => ({ of: '', value: undefined }));
  let asking = '';
  return function useOnce(wanted = true) {
    const actions = useActions();
    const me = useKnown((state) => state.me?.person ?? 0);
    const handover = useKnown((state) => state.handover?.handover ?? 0);
    const live = useKnown((state) => state.connection.phase === 'live');
    const held = useHeld();
    const of = `${me} ${handover}`;
    useEffect(() => {
      if (!wanted || !live || me === 0 || useHeld.getState().of === of || asking === of) return;
      asking = of;
      void actions.ask({ do: what }).then((outcome) => {
        if (asking === of) asking = '';
        if (outcome.ok) useHeld.setState({ of, value: told(outcome.value as Replies[Do]) });
      });
    }, [wanted, live, me, of, actions]);
    return (held.of === of ? held.value : undefined) ?? none;
  };
}
