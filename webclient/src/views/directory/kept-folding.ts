import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';

type Folding = ReadonlySet<number>;

const left = new Map<string, Folding>();

/** Which units are unfolded: those that must be, and under a name those that were, while the page lives. */
export function useKeptFolding(
  name: string | undefined,
  first: () => Folding,
): readonly [Folding, Dispatch<SetStateAction<Folding>>] {
  const [open, setOpen] = useState<Folding>(() => new Set([...(left.get(name ?? '') ?? []), ...first()]));
  useEffect(() => {
    if (name !== undefined) left.set(name, open);
  }, [name, open]);
  return [open, setOpen];
}
