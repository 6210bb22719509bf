import { create } from 'zustand';

/** 多选: the messages that are picked out of one conversation. */
interface Selecting {
  readonly conversation: number | undefined;
  readonly nrs: ReadonlySet<number>;
}

/** As many as one transcript holds. */
export const MOST = 100;
const NOTHING: Selecting = { conversation: undefined, nrs: new Set() };

export const useSelecting = create<Selecting>(() => NOTHING);

export function beginSelecting(conversation: number, nr: number): void {
  useSelecting.setState({ conversation, nrs: new Set([nr]) });
}

export function toggle(nr: number): void {
  useSelecting.setState(({ nrs }) => {
    const next = new Set(nrs);
    if (!next.delete(nr) && next.size < MOST) next.add(nr);
    return { nrs: next };
  });
}

export function endSelecting(): void {
  useSelecting.setState(NOTHING);
}
