import { create } from 'zustand';

/** A message, by where it stands. */
export interface Spot {
  readonly conversation: number;
  readonly nr: number;
}

/** What is open about messages: one thing at a time. */
type Shown = (Spot & { readonly what: 'react' | 'reacted' | 'pins' }) | undefined;

export const useShown = create<{ readonly shown: Shown }>(() => ({ shown: undefined }));

export function show(shown: Shown): void {
  useShown.setState({ shown });
}

export function hide(): void {
  useShown.setState({ shown: undefined });
}
