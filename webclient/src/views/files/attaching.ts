import { create } from 'zustand';
import type { Refusal } from '../../protocol/codes';
import type { FileCard } from '../../protocol/generated';
import type { Spot } from '../../store/spot';
import type { Actions } from '../../sync/actions';

/** A file that will go with the next message of a conversation: on its way, there, or refused. */
export interface Attached {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** Where this browser shows the picture from, while it is its own. */
  readonly picture: string | undefined;
  readonly share: number;
  readonly card: FileCard | undefined;
  readonly refusal: Refusal | undefined;
}

/** As many as one message carries. */
const MOST = 20;
const NONE: readonly Attached[] = [];

const useStore = create<Readonly<Record<Spot, readonly Attached[]>>>(() => ({}));
const stops = new Map<number, () => void>();
let keys = 0;

export function useAttached(spot: Spot): readonly Attached[] {
  return useStore((all) => all[spot] ?? NONE);
}

/** Begin to send these; what is more than a message carries is left out. Answers how many were. */
export function attach(actions: Actions, spot: Spot, files: readonly File[]): number {
  const room = MOST - (useStore.getState()[spot]?.length ?? 0);
  for (const file of files.slice(0, room)) begin(actions, spot, file);
  return Math.max(0, files.length - room);
}

/** It shall not be sent after all. */
export function detach(spot: Spot, key: number): void {
  stops.get(key)?.();
  forget(spot, (one) => one.key === key);
}

/** They go now: nothing of them stays here. */
export function takeAttached(spot: Spot): readonly FileCard[] {
  const mine = useStore.getState()[spot] ?? NONE;
  forget(spot, () => true);
  return mine.flatMap((one) => (one.card ? [one.card] : []));
}

/** Whether words may go alone, take files along, or must wait for them; a refused one must be let go first. */
export function carried(attached: readonly Attached[]): 'nothing' | 'files' | 'waiting' {
  if (attached.length === 0) return 'nothing';
  return attached.every((one) => one.card) ? 'files' : 'waiting';
}

function begin(actions: Actions, spot: Spot, file: File): void {
  const key = (keys += 1);
  const picture = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined;
  const blank = { key, name: file.name, size: file.size, picture, share: 0, card: undefined, refusal: undefined };
  change(spot, (all) => [...all, blank]);
  const upload = actions.upload(file, (share) => update(spot, key, { share }));
  stops.set(key, () => upload.stop());
  void upload.card.then((outcome) =>
    update(spot, key, outcome.ok ? { card: outcome.value, share: 1 } : { refusal: outcome.refusal }),
  );
}

function update(spot: Spot, key: number, part: Partial<Attached>): void {
  change(spot, (all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
}

function forget(spot: Spot, which: (one: Attached) => boolean): void {
  change(spot, (all) => {
    for (const one of all.filter(which)) {
      stops.delete(one.key);
      if (one.picture !== undefined) URL.revokeObjectURL(one.picture);
    }
    return all.filter((one) => !which(one));
  });
}

function change(spot: Spot, how: (all: readonly Attached[]) => readonly Attached[]): void {
  useStore.setState((all) => ({ [spot]: how(all[spot] ?? NONE) }));
}
