/** 按键: what I pressed on a card, until the server has said what became of it. One at a time on each card. */
import type { Refusal } from '../protocol/codes';

/**
 *   queued ──▶ sent ──▶ (counted: the card shows it, and the press is gone)
 *      ▲        │ │
 *      └────────┘ └──▶ refused ──▶ queued (pressed again) | gone
 *    disconnect
 */
export interface Press {
  readonly client_id: string;
  readonly card: number;
  readonly part: number;
  readonly part_version: number;
  readonly action: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly sending: 'queued' | 'sent' | 'refused';
  readonly refusal: Refusal | null;
  /** Our clock, ms. */
  readonly at: number;
}

export type Presses = ReadonlyMap<number, Press>;

/** Whether it is on its way: until then nothing else can be pressed there. */
export function isUnderWay(press: Press | undefined): boolean {
  return press !== undefined && press.sending !== 'refused';
}
