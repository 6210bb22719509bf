/** A message of mine that the conversation has not shown me yet. */
import type { Refusal } from '../protocol/codes';
import type { FileCard, Quote } from '../protocol/generated';

/**
 *   queued ──▶ sent ──▶ (seen: it is in the timeline, and gone from here)
 *      ▲        │ │
 *      └────────┘ └──▶ refused ──▶ queued (retry) | gone (discard)
 *    disconnect
 */
export type Sending = 'queued' | 'sent' | 'refused';

export interface Outgoing {
  readonly client_id: string;
  readonly conversation: number;
  /** 话题: into which it is said; none where it is said into none. */
  readonly topic?: number;
  readonly text: string;
  /** With author and excerpt as they were on screen, so that it draws like the real one. */
  readonly quote: Quote | null;
  readonly files: readonly FileCard[];
  readonly sending: Sending;
  readonly refusal: Refusal | null;
  /** Our clock, ms: only to draw it. Order is the server's affair. */
  readonly at: number;
}

type Waiting = ReadonlyMap<number, readonly Outgoing[]>;

/** At the end of its conversation's queue, or in place of the one with the same client_id. */
export function kept(waiting: Waiting, one: Outgoing): Waiting {
  const queue = waiting.get(one.conversation) ?? [];
  const known = queue.some(({ client_id }) => client_id === one.client_id);
  const changed = known ? queue.map((held) => (held.client_id === one.client_id ? one : held)) : [...queue, one];
  return new Map(waiting).set(one.conversation, changed);
}

export function dropped(waiting: Waiting, conversation: number, clientId: string): Waiting {
  const queue = waiting.get(conversation);
  if (!queue?.some(({ client_id }) => client_id === clientId)) return waiting;
  const left = queue.filter(({ client_id }) => client_id !== clientId);
  const copy = new Map(waiting);
  if (left.length > 0) copy.set(conversation, left);
  else copy.delete(conversation);
  return copy;
}
