import { create } from 'zustand';

/** A message, by where it stands. */
export interface Spot {
  readonly conversation: number;
  readonly nr: number;
}

/** 转发: these messages, each on its own or together. */
export interface Sending {
  readonly conversation: number;
  readonly nrs: readonly number[];
  readonly together: boolean;
}

/** What is open about messages: one thing at a time. */
type Shown =
  | (Spot & { readonly what: 'react' | 'reacted' | 'pins' | 'transcript' })
  | (Sending & { readonly what: 'forward' })
  | undefined;

export const useShown = create<{ readonly shown: Shown }>(() => ({ shown: undefined }));

export function show(shown: Shown): void {
  useShown.setState({ shown });
}

export function hide(): void {
  useShown.setState({ shown: undefined });
}
