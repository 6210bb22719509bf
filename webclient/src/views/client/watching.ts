import { useEffect } from 'react';
import { useActions } from './client';

/** Who and what is on screen, by the place that shows it. Together they are what the server is asked to tell about. */
const shown = new Map<string, { readonly conversations: readonly number[]; readonly persons: readonly number[] }>();
const MOST_PERSONS = 100;
const MOST_CONVERSATIONS = 8;

/** Tells the server that these are on screen here, while they are. */
export function useWatched(place: string, persons: readonly number[], conversations: readonly number[] = []): void {
  const actions = useActions();
  const key = `${persons.join()} ${conversations.join()}`;
  useEffect(() => {
    shown.set(place, { persons, conversations });
    tell();
    return () => {
      shown.delete(place);
      tell();
    };
    function tell() {
      const all = [...shown.values()];
      const unique = (ids: readonly number[], most: number) => [...new Set(ids)].slice(0, most);
      actions.watch(
        unique(
          all.flatMap((one) => one.conversations),
          MOST_CONVERSATIONS,
        ),
        unique(
          all.flatMap((one) => one.persons),
          MOST_PERSONS,
        ),
      );
    }
  }, [place, key, actions]); // eslint-disable-line react-hooks/exhaustive-deps -- the key says what the lists hold
}
