import { create } from 'zustand';
import type { ImportRecord } from '../../protocol/generated';
import { useMe } from '../client/people';

/** What lies on the desk of whoever imports: kept while one looks elsewhere, and nobody else's. */
interface OnDesk {
  /** The import he looks at; null: he wants to choose a file; undefined: whatever waits for him. */
  readonly one?: ImportRecord | null | undefined;
  /** The name of the file that is being sent. */
  readonly sending?: string;
  /** Why the last one was not sent, in words. */
  readonly wrong?: string;
}

const useDesk = create<{ readonly of: number; readonly lies: OnDesk }>(() => ({ of: 0, lies: {} }));

export function useOnDesk(): OnDesk {
  const { person } = useMe();
  return useDesk((state) => (state.of === person ? state.lies : NOTHING));
}

/** Lay something else there. */
export function usePutOnDesk(): (lies: OnDesk) => void {
  const { person } = useMe();
  return (lies) => useDesk.setState({ of: person, lies });
}

const NOTHING: OnDesk = {};
