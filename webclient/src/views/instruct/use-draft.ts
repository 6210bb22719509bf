import { useRef, useState } from 'react';
import type { DraftInstruction, PlaceItem } from '../../protocol/generated';
import type { Actions } from '../../sync/actions';
import { useActions } from '../client/client';
import { told } from '../parts/refusal';

export type Said = Omit<DraftInstruction, 'do' | 'client_id' | 'id'>;

interface Begun {
  /** What was said under this client_id. */
  readonly key: string;
  readonly client_id: string;
  /** The item, once it is known to stand. */
  readonly item: number | undefined;
  readonly place_id: string;
}

interface Drafting {
  readonly working: boolean;
  /** Whether the card stands in the conversation now. */
  readonly send: (said: Said, conversation: number) => Promise<boolean>;
}

/** 拟批、发到会话: the same words keep their client_ids until both are done, so that sent again they count once. */
export function useDraft(): Drafting {
  const actions = useActions();
  const [working, setWorking] = useState(false);
  const begun = useRef<Begun>(undefined);

  async function send(said: Said, conversation: number): Promise<boolean> {
    setWorking(true);
    const key = JSON.stringify(said);
    if (begun.current?.key !== key)
      begun.current = { key, client_id: actions.uuid(), item: undefined, place_id: actions.uuid() };
    const { item: known, client_id, place_id } = begun.current;
    const item = known ?? (await drafted(actions, { ...said, do: 'instruction.draft', client_id }));
    if (item !== undefined) begun.current = { ...begun.current, item };
    const placing: PlaceItem = { do: 'item.place', item: item ?? 0, conversation, client_id: place_id };
    const placed = item !== undefined && (await told('post', actions.ask(placing))).ok;
    setWorking(false);
    return placed;
  }

  return { working, send };
}

async function drafted(actions: Actions, draft: DraftInstruction): Promise<number | undefined> {
  const outcome = await told(undefined, actions.ask(draft));
  return outcome.ok ? outcome.value.item?.item : undefined;
}
