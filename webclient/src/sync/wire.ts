/** What everything above the connection may do with it: ask and be answered, or tell. */
import type { Command } from '../protocol/generated';
import type { Answered } from './requests';

export interface Wire {
  readonly live: boolean;
  /** Answered with `offline` at once when there is no connection. */
  ask<C extends Command>(command: C, patience?: number): Promise<Answered<C>>;
  /** For commands that are never answered. Lost without a connection. */
  tell(command: Command): void;
}
