import { useEffect, useState } from 'react';
import type { PersonStatus } from '../../protocol/generated';
import { useKnown } from '../client/client';

/** Beyond this a timer goes off at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** 在岗状态: where somebody on screen says he is; undefined when he says nothing, and from the moment it is over. */
export function useStatus(person: number | null): PersonStatus | undefined {
  const status = useKnown((state) => (person === null ? undefined : state.statuses.get(person)));
  const offset = useKnown((state) => state.clockOffset);
  const [over, setOver] = useState<PersonStatus>();
  useEffect(() => {
    if (!status) return;
    const left = Date.parse(status.until) - (Date.now() + offset);
    if (left > LONGEST_TIMER) return;
    const timer = setTimeout(() => setOver(status), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [status, offset]);
  return status === over ? undefined : status;
}
