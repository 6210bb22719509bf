import { create } from 'zustand';

/** Whose readers are on show. */
interface ReadersOpened {
  readonly shown: { readonly conversation: number; readonly nr: number } | undefined;
}

export const useReadersOpened = create<ReadersOpened>(() => ({ shown: undefined }));

export function showReaders(conversation: number, nr: number): void {
  useReadersOpened.setState({ shown: { conversation, nr } });
}

export function hideReaders(): void {
  useReadersOpened.setState({ shown: undefined });
}
