import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../protocol/codes';
import type { SignedIn } from '../../sync/session';
import { useActions } from '../client/client';

interface Devices {
  /** Undefined until the server has answered. */
  readonly devices: readonly SignedIn[] | undefined;
  readonly refusal: Refusal | undefined;
  readonly again: () => void;
}

/** Where I am signed in, asked when this comes on screen and after every change. */
export function useDevices(): Devices {
  const actions = useActions();
  const [devices, setDevices] = useState<readonly SignedIn[]>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let wanted = true;
    void actions.devices().then((outcome) => {
      if (!wanted) return;
      if (outcome.ok) setDevices(outcome.value);
      setRefusal(outcome.ok ? undefined : outcome.refusal);
    });
    return () => {
      wanted = false;
    };
  }, [actions, times]);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  return { devices, refusal, again };
}
