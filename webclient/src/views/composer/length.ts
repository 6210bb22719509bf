import { sourceOf, type Writing } from './mentions';

/** How long the source is, as the server counts: by characters, not by code units. */
export function lengthOf(writing: Writing): number {
  return Array.from(sourceOf(writing).trim()).length;
}
