import { useCallback, useEffect, useState } from 'react';
import type { SavedListCard } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { told } from '../parts/refusal';
import { asked, type Choice } from './choice';

export interface SavedLists {
  /** Undefined until they are here. */
  readonly kept: readonly SavedListCard[] | undefined;
  /** Whether it is kept now. */
  readonly save: (name: string, choice: Choice) => Promise<boolean>;
  readonly drop: (list: number) => Promise<void>;
}

/** 常用名单: mine. */
export function useLists(): SavedLists {
  const actions = useActions();
  const live = useKnown((state) => state.connection.phase === 'live');
  const [kept, setKept] = useState<readonly SavedListCard[]>();
  useEffect(() => {
    if (!live) return;
    void actions.ask({ do: 'list.all' }).then((outcome) => outcome.ok && setKept(outcome.value.lists));
  }, [live, actions]);
  const save = useCallback(
    async (name: string, choice: Choice) => {
      const { units, positions, persons } = asked(choice);
      const outcome = await told(
        undefined,
        actions.ask({ do: 'list.save', name, chosen: { units, positions, persons } }),
      );
      if (outcome.ok) setKept(outcome.value.lists);
      return outcome.ok;
    },
    [actions],
  );
  const drop = useCallback(
    async (list: number) => {
      const outcome = await told(undefined, actions.ask({ do: 'list.delete', list }));
      if (outcome.ok) setKept(outcome.value.lists);
    },
    [actions],
  );
  return { kept, save, drop };
}
