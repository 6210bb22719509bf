import { useEffect, useState } from 'react';
import { useActions, useKnown } from '../client/client';

interface Counts {
  readonly read: number;
  readonly unread: number;
}

/** The newest of mine asks again while it is on screen and not read by all: soon at first, for whoever is here reads at once. */
const SOON = [2_000, 5_000];
const LATER = 15_000;

/** How many have read a message: asked while it is on screen and wanted, never pushed. */
export function useReaderCounts(conversation: number, nr: number, wanted: boolean): Counts | undefined {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [counts, setCounts] = useState<Counts>();
  const settled = counts?.unread === 0;
  useEffect(() => {
    if (!wanted || !live || settled) return;
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function ask(asked: number) {
      timer = setTimeout(() => void ask(asked + 1), SOON[asked] ?? LATER);
      if (document.visibilityState !== 'visible') return;
      const outcome = await actions.whoRead(conversation, nr);
      if (here && outcome.ok) setCounts({ read: outcome.value.read.length, unread: outcome.value.unread.length });
    }
    void ask(0);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [conversation, nr, wanted, live, settled, actions]);
  return counts;
}
