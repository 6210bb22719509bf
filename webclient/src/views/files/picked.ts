import type { SyntheticEvent } from 'react';

/** Files among what was pasted or dropped are taken; everything else goes its own way. */
export function takeFiles(event: SyntheticEvent, carried: DataTransfer, take: (files: readonly File[]) => void): void {
  const files = [...carried.files];
  if (files.length === 0) return;
  event.preventDefault();
  take(files);
}
