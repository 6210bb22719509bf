/** The moments at which the network comes or goes, or the reader comes back: the line is worth a look. */
import type { Cancel, Wakefulness } from '../sync/ports';

export class BrowserWakefulness implements Wakefulness {
  onWake(listener: () => void): Cancel {
    const shown = (): void => {
      if (document.visibilityState === 'visible') listener();
    };
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
    window.addEventListener('offline', listener);
    window.addEventListener('pageshow', listener);
    document.addEventListener('visibilitychange', shown);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('offline', listener);
      window.removeEventListener('offline', listener);
      window.removeEventListener('pageshow', listener);
      document.removeEventListener('visibilitychange', shown);
    };
  }
}
