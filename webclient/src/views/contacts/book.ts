import { useEffect } from 'react';
import { create } from 'zustand';
import type { Contact, ContactEntry, UnreadableContact } from '../../protocol/generated';
import type { Actions } from '../../sync/actions';
import { useActions, useKnown } from '../client/client';

/** An entry with every field: the server leaves none out. */
export type Entry = Required<ContactEntry>;
export type OwnContact = Contact & { readonly entry: Entry };

interface Book {
  readonly edition: string;
  /** Undefined until they are here for the first time. */
  readonly contacts: readonly OwnContact[] | undefined;
  readonly unreadable: readonly UnreadableContact[];
  readonly failed: boolean;
}

const CLOSED: Book = { edition: '', contacts: undefined, unreadable: [], failed: false };
const useStored = create<Book>(() => CLOSED);
let asking = 0;

/** My private contacts; asked for when a view that shows them comes, and again when the page is looked at again. */
export function useBook(): Book {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  useEffect(() => {
    if (!live) return;
    const look = () => void refresh(actions);
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [live, actions]);
  return useStored();
}

/** The book as it is on the server now; nothing is fetched when it is the edition at hand. */
export async function refresh(actions: Actions): Promise<void> {
  const turn = (asking += 1);
  const outcome = await actions.ask({ do: 'contact.list', known: useStored.getState().edition });
  if (turn !== asking) return;
  if (!outcome.ok) {
    useStored.setState({ failed: true });
    return;
  }
  const { edition, unchanged, contacts, unreadable } = outcome.value;
  if (unchanged) useStored.setState({ failed: false });
  else useStored.setState({ edition, contacts: contacts as readonly OwnContact[], unreadable, failed: false });
}

/** The contact under this id, as it is known now. */
export function contactNow(contact: string): OwnContact | undefined {
  return useStored.getState().contacts?.find((one) => one.contact === contact);
}

/** Somebody signs out: nothing of it stays in memory. */
export function forgetBook(): void {
  asking += 1;
  useStored.setState(CLOSED);
}
