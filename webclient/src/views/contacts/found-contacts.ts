import { useMemo } from 'react';
import { useBook, type OwnContact } from './book';
import { fits } from './looking';

const NOBODY: readonly OwnContact[] = [];

/** My own contacts who fit the words, at most so many; nobody else finds them. */
export function useFoundContacts(typed: string, most: number): readonly OwnContact[] {
  const { contacts } = useBook();
  const wanted = typed.trim();
  return useMemo(
    () => (wanted === '' ? NOBODY : (contacts ?? NOBODY).filter((one) => fits(one, wanted)).slice(0, most)),
    [contacts, wanted, most],
  );
}
