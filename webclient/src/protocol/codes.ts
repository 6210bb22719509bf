/** What the codes of the protocol mean to a client: come back, wait, or stop. */
import { CLOSE, type BoardRow, type CardSeen, type ItemView, type RefusedError } from './generated';

/** Why something was not done. `offline` and `timeout` are ours: no server has said them. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string | null;
  readonly retry_after?: number | null;
  readonly reference?: string | null;
  /** Which rule a new password breaks. */
  readonly rule?: string | null;
  /** What stands in the way, who by name, and how many in all. */
  readonly reason?: string | null;
  readonly names?: readonly string[] | null;
  readonly count?: number | null;
  /** The present card, where an older one was pressed. */
  readonly card?: CardSeen | null;
  /** The present item, where an older one was acted on. */
  readonly item?: ItemView | null;
  /** The present row of a board, where an older one was written over. */
  readonly row?: BoardRow | null;
}

export const OFFLINE: Refusal = { code: 'offline', message: 'There is no connection.' };
export const TIMEOUT: Refusal = { code: 'timeout', message: 'The server did not answer in time.' };

/** Refusals that say nothing about the request: the same one may go well later. */
const PASSING: ReadonlySet<string> = new Set(['busy', 'unavailable', 'limited', 'internal', 'offline', 'timeout']);

export function isPassing(refusal: RefusedError): boolean {
  return PASSING.has(refusal.code);
}

/** What a closed socket asks of us. `later`: not before the longest delay. */
export type Comeback = 'soon' | 'later' | 'sign_in' | 'reload';

export function comebackAfter(closeCode: number): Comeback {
  switch (closeCode) {
    case CLOSE.SIGNED_OUT:
      return 'sign_in';
    case CLOSE.OLD_CLIENT:
      return 'reload';
    case CLOSE.TOO_MANY:
    case CLOSE.BAD_HELLO:
    case CLOSE.TOO_BIG:
      return 'later';
    default:
      return 'soon';
  }
}
