/** The moments at which the network or the reader comes back. */
import type { Cancel, Wakefulness } from '../sync/ports';

export class BrowserWakefulness implements Wakefulness {
  onWake(listener: () => void): Cancel {
    const shown = (): void => {
      if (document.visibilityState === 'visible') listener();
    };
    window.addEventListener('online', listener);
    window.addEventListener('pageshow', listener);
    document.addEventListener('visibilitychange', shown);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('pageshow', listener);
      document.removeEventListener('visibilitychange', shown);
    };
  }
}
