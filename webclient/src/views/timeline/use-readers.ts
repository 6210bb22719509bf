import { useEffect, useState } from 'react';
import { useActions, useKnown } from '../client/client';

interface Counts {
  readonly read: number;
  readonly unread: number;
}

/** How often the newest of mine asks again, while it is on screen and not read by all. */
const AGAIN = 15_000;

/** How many have read a message: asked while it is on screen and wanted, never pushed. */
export function useReaderCounts(conversation: number, nr: number, wanted: boolean): Counts | undefined {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [counts, setCounts] = useState<Counts>();
  const settled = counts?.unread === 0;
  useEffect(() => {
    if (!wanted || !live || settled) return;
    let here = true;
    async function ask() {
      if (document.visibilityState !== 'visible') return;
      const outcome = await actions.whoRead(conversation, nr);
      if (here && outcome.ok) setCounts({ read: outcome.value.read.length, unread: outcome.value.unread.length });
    }
    void ask();
    const timer = setInterval(() => void ask(), AGAIN);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [conversation, nr, wanted, live, settled, actions]);
  return counts;
}
