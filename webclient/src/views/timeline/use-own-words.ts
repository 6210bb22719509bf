import { useEffect, useRef } from 'react';
import { useKnown } from '../client/client';

/** What one says, one sees: from wherever one reads, one's own new message leads to the end. */
export function useOwnWords(conversation: number, toEnd: () => void): void {
  const newest = useKnown((state) => state.outgoing.get(conversation)?.at(-1)?.client_id);
  const seenRef = useRef(newest);
  useEffect(() => {
    const spoke = newest !== undefined && newest !== seenRef.current;
    seenRef.current = newest;
    if (spoke) toEnd();
  }, [newest, toEnd]);
}
