/** So many frames at once, so many a second after that: well below what the server takes for an attack. */
import type { Clock } from './ports';

const AT_ONCE = 24;
const EVERY_MS = 80;

export class Pace {
  readonly #clock: Clock;
  readonly #refilled: () => void;
  #left = AT_ONCE;
  #refilling = false;

  constructor(clock: Clock, refilled: () => void) {
    this.#clock = clock;
    this.#refilled = refilled;
  }

  /** Whether one more may go now. If not, `refilled` is called when it may. */
  take(): boolean {
    this.#refill();
    if (this.#left === 0) return false;
    this.#left -= 1;
    return true;
  }

  #refill(): void {
    if (this.#refilling) return;
    this.#refilling = true;
    this.#clock.after(EVERY_MS, () => {
      this.#refilling = false;
      this.#left = Math.min(AT_ONCE, this.#left + 1);
      if (this.#left < AT_ONCE) this.#refill();
      this.#refilled();
    });
  }
}
