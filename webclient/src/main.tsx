/** Wires platform → sync → store → views; the only file that knows all. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { learnt } from './i18n/words';
import { BrowserClock } from './platform/clock';
import { BrowserHttp } from './platform/http';
import { BrowserRandom } from './platform/random';
import { BrowserStorage } from './platform/storage';
import { BrowserUploads } from './platform/uploads';
import { BrowserWakefulness } from './platform/wakefulness';
import { BrowserSockets } from './platform/websocket';
import { newClient } from './sync/client';
import { App } from './views/app';
import { usePreferences } from './views/settings/preferences';

const client = newClient({
  sockets: new BrowserSockets(new URL('/ws', location.href)),
  http: new BrowserHttp(),
  uploads: new BrowserUploads(),
  clock: new BrowserClock(),
  random: new BrowserRandom(),
  storage: new BrowserStorage(),
  wakefulness: new BrowserWakefulness(),
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
