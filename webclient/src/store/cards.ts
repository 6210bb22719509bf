/** 卡片: the newest face that is known of each card, and how I stand to it. Of two sights the higher version is the newer. */
import type { CardFace, CardSeen, Event, Face, View } from '../protocol/generated';

export interface HeldCard {
  readonly card: number;
  readonly version: number;
  readonly face: Face;
  /** How I stand to it; null until the server has said. */
  readonly view: View | null;
  /** The version of the card at which the view was true. */
  readonly viewVersion: number;
  /** What I pressed was no longer offered: this is the present card, and it says so quietly. */
  readonly renewed: boolean;
}

export type Cards = ReadonlyMap<number, HeldCard>;
export type Element = NonNullable<Face['body']>[number];
export type Action = NonNullable<Face['actions']>[number];
export type Input = Extract<Element, { readonly id: string }>;
export type Standing = View['standings'][number];

type Changed = Extract<Event, { type: 'card.changed' }>['data'];
type ViewChanged = Extract<Event, { type: 'card.view_changed' }>['data'];

/** Faces that came with a page. */
export function withFaces(cards: Cards, faces: readonly CardFace[]): Cards {
  return faces.reduce((held, { card, version, face }) => withFace(held, card, version, face), cards);
}

/** The card is drawn otherwise now; without a face it was taken back. */
export function changed(cards: Cards, { card, version, face }: Changed): Cards {
  if (face !== null) return withFace(cards, card, version, face);
  if (!cards.has(card)) return cards;
  const left = new Map(cards);
  left.delete(card);
  return left;
}

/** I stand otherwise to a card that I hold. */
export function viewChanged(cards: Cards, { card, version, view }: ViewChanged): Cards {
  const held = cards.get(card);
  return held ? withHeld(cards, viewed(held, version, view)) : cards;
}

/** What the server answered about one card: a watch, a press, a refusal that carries it. */
export function seen(cards: Cards, { card, version, view, face = null }: CardSeen, renewed?: boolean): Cards {
  const faced = face ? withFace(cards, card, version, face) : cards;
  const held = faced.get(card);
  if (!held) return faced;
  const now = viewed(held, version, view);
  return withHeld(faced, renewed === undefined ? now : { ...now, renewed });
}

/** The standing of mine that a verb belongs to, where the card offers it to me now. */
export function standingFor(held: HeldCard, verb: string): Standing | undefined {
  const acts = held.face.acts ?? {};
  return held.view?.standings.find((standing) => standing.roles.some((role) => acts[role]?.includes(verb)));
}

/** Whether it waits for me: the accent edge. */
export function waitsForMe({ face, view }: HeldCard): boolean {
  const waits = face.waits ?? [];
  return view?.standings.some((standing) => standing.roles.some((role) => waits.includes(role))) ?? false;
}

function withFace(cards: Cards, card: number, version: number, face: Face): Cards {
  const held = cards.get(card);
  if (held && held.version >= version) return cards;
  const unseen = { view: null, viewVersion: 0, renewed: false };
  return withHeld(cards, { ...unseen, ...held, card, version, face });
}

function viewed(held: HeldCard, version: number, view: View): HeldCard {
  return held.view && held.viewVersion > version ? held : { ...held, view, viewVersion: version };
}

function withHeld(cards: Cards, held: HeldCard): Cards {
  return cards.get(held.card) === held ? cards : new Map(cards).set(held.card, held);
}
