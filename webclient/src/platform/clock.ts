/** The computer's clock and timers as the clock port. */
import type { Cancel, Clock } from '../sync/ports';

export class BrowserClock implements Clock {
  now(): number {
    return Date.now();
  }

  after(milliseconds: number, run: () => void): Cancel {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  }
}
