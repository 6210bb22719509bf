import { create } from 'zustand';
import type { FileCard } from '../../protocol/generated';

interface Looking {
  readonly pictures: readonly FileCard[];
  readonly place: number;
}

const NOWHERE: Looking = { pictures: [], place: 0 };

export const useLooking = create<Looking>(() => NOWHERE);

/** Show these, beginning with this one. */
export function lookAt(pictures: readonly FileCard[], place: number): void {
  useLooking.setState({ pictures, place });
}

export function lookAway(): void {
  useLooking.setState(NOWHERE);
}
