import { useEffect } from 'react';
import { create } from 'zustand';
import type { PromotionOffer } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';

interface Held {
  /** Whose they are, and after which handover: another one's are others. */
  readonly of: string;
  readonly offers: readonly PromotionOffer[] | undefined;
}

const NONE: readonly PromotionOffer[] = [];
const useHeld = create<Held>(() => ({ of: '', offers: undefined }));
let asking = '';

/** 转为…: what a message can become, for me: every kind that has registered itself on the server. Asked once, and again
 * after a handover. */
export function useOffers(): readonly PromotionOffer[] {
  const actions = useActions();
  const me = useKnown((state) => state.me?.person ?? 0);
  const handover = useKnown((state) => state.handover?.handover ?? 0);
  const live = useKnown((state) => state.connection.phase === 'live');
  const held = useHeld();
  const of = `${me} ${handover}`;
  useEffect(() => {
    if (!live || me === 0 || useHeld.getState().of === of || asking === of) return;
    asking = of;
    void actions.ask({ do: 'promotion.list' }).then((outcome) => {
      if (asking === of) asking = '';
      if (outcome.ok) useHeld.setState({ of, offers: outcome.value.offers });
    });
  }, [live, me, of, actions]);
  return (held.of === of ? held.offers : undefined) ?? NONE;
}
