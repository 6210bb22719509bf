import { create } from 'zustand';
import type { FileCard } from '../../protocol/generated';

interface Looking {
  /** The oldest first. */
  readonly pictures: readonly FileCard[];
  readonly place: number;
  /** The messages that carry them, as far as they are known. */
  readonly numbers: ReadonlyMap<string, number>;
}

const NOWHERE: Looking = { pictures: [], place: 0, numbers: new Map() };

export const useLooking = create<Looking>(() => NOWHERE);

/** Show these, beginning with this one. */
export function lookAt(
  pictures: readonly FileCard[],
  place: number,
  numbers: ReadonlyMap<string, number> = new Map(),
): void {
  useLooking.setState({ pictures, place, numbers });
}

export function turnTo(place: number): void {
  useLooking.setState({ place });
}

/** More of them came, the oldest first, to stand before or behind the others. */
export function widen(side: 'before' | 'after', more: readonly FileCard[], numbers: ReadonlyMap<string, number>): void {
  useLooking.setState((looking) => {
    const known = new Set(looking.pictures.map((picture) => picture.file));
    const fresh = more.filter((picture) => !known.has(picture.file));
    const isBefore = side === 'before';
    return {
      pictures: isBefore ? [...fresh, ...looking.pictures] : [...looking.pictures, ...fresh],
      place: looking.place + (isBefore ? fresh.length : 0),
      numbers: new Map([...looking.numbers, ...numbers]),
    };
  });
}

export function lookAway(): void {
  useLooking.setState(NOWHERE);
}
