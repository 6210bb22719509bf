/** The client kept on this computer, so that it opens without a network. Only where the browser trusts the page: https, or this machine. */

const WORKER = '/sw.js';
const LOOK_AGAIN = 3_600_000; // ms

/** `told` hears of a newer version that waits, and how to change to it. */
export async function keepForOffline(told: (renew: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  try {
    const kept = await workers.register(WORKER);
    const offer = (worker: ServiceWorker | null) => {
      if (worker && workers.controller) told(() => renewed(worker));
    };
    offer(kept.waiting);
    kept.addEventListener('updatefound', () => {
      const fresh = kept.installing;
      fresh?.addEventListener('statechange', () => fresh.state === 'installed' && offer(fresh));
    });
    setInterval(() => void kept.update().catch(() => undefined), LOOK_AGAIN);
  } catch {
    // no worker: the client needs its server, as ever
  }
}

function renewed(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('renew');
}

/** Somebody signed in or out on this computer: what is kept of the client comes or goes with him. */
export function keptFor(somebody: boolean): void {
  if ('serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage(somebody ? 'keep' : 'forget');
}
