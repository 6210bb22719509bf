/** Wires platform → sync → store → views; the only file that knows all. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { learnt } from './i18n/words';
import { BrowserClock } from './platform/clock';
import { BrowserHttp } from './platform/http';
import { keepForOffline, keptFor } from './platform/offline';
import { BrowserRandom } from './platform/random';
import { BrowserStorage } from './platform/storage';
import { BrowserUploads } from './platform/uploads';
import { BrowserWakefulness } from './platform/wakefulness';
import { BrowserSockets } from './platform/websocket';
import { newClient } from './sync/client';
import { App } from './views/app';
import { usePreferences } from './views/settings/preferences';
import { remember } from './views/shell/lately';
import { offerRenewal } from './views/shell/renewal';

const client = newClient({
  sockets: new BrowserSockets(new URL('/ws', location.href)),
  http: new BrowserHttp(),
  uploads: new BrowserUploads(),
  clock: new BrowserClock(),
  random: new BrowserRandom(),
  storage: new BrowserStorage(),
  wakefulness: new BrowserWakefulness(),
});

if (import.meta.env.PROD) addEventListener('load', () => void keepForOffline(offerRenewal));
client.store.subscribe(({ session }, before) => {
  if (session === before.session || (session !== 'signed_in' && session !== 'signed_out')) return;
  keptFor(session === 'signed_in');
  if (session === 'signed_out') remember(undefined);
});

const root = document.getElementById('root');
if (root) {
  // the page is drawn once, in the language its reader chose; without a catalogue it speaks Chinese
  const draw = () =>
    createRoot(root).render(
      <StrictMode>
        <App client={client} />
      </StrictMode>,
    );
  void learnt(usePreferences.getState().language).then(draw, draw);
}
