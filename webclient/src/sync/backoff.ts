/** How long to wait before coming back: full jitter, so that a thousand clients do not come back at one moment. */
import type { Comeback } from '../protocol/codes';

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** `attempts`: how many have failed since the connection last stood. `fraction`: random, in [0, 1). */
export function delayBefore(attempts: number, comeback: Comeback, fraction: number): number {
  if (comeback === 'later') return LONGEST_MS * (0.5 + fraction / 2);
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 10)) * fraction;
}
