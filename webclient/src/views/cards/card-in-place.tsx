import { useEffect } from 'react';
import { useActions, useKnown } from '../client/client';
import { CardView } from './card-view';
import type { Offered } from './offered';

interface CardInPlaceProps {
  readonly card: number;
  /** The conversation it is seen through; null: because a part of it is mine. */
  readonly conversation: number | null;
  /** While the card is not here. */
  readonly words: string;
}

/** A card on screen: watched while it is, pressed through what keeps presses. */
export function CardInPlace({ card, conversation, words }: CardInPlaceProps) {
  const actions = useActions();
  const held = useKnown((state) => state.cards.get(card));
  const press = useKnown((state) => state.presses.get(card));
  const item = itemOf(held?.face.trail);
  // what begins or ceases to wait for me moves my buttons, too
  const told = useKnown((state) => (item === undefined ? 0 : (state.todo.told.get(item)?.nr ?? 0)));
  const edition = useKnown((state) => state.todo.edition);
  useEffect(() => actions.watchCard(card, conversation), [actions, card, conversation, told, edition]);
  if (!held) return <div className="card card-coming">{words}</div>;

  function carryOut({ action, standing }: Offered, inputs: Readonly<Record<string, unknown>>) {
    if (action.type !== 'Action.Execute' || !standing) return;
    actions.press({ card, part: standing.part, part_version: standing.version, action: action.verb, inputs });
  }

  return <CardView held={held} press={press} onPress={carryOut} onDiscard={() => actions.discardPress(card)} />;
}

/** The item that a card is about, if it is about one. */
function itemOf(trail: string | undefined): number | undefined {
  const found = /^\/items\/(\d+)$/.exec(trail ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}
