/**
 * The page without a network (离线): keeps the client itself, so that it opens and says how things stand. Answers of the
 * server and bytes of files are never kept here. Nothing personal is, and signing out empties it all the same.
 */
const KEPT = 'collab-__VERSION__';
const SHELL = __FILES__;

self.addEventListener('install', (event) => event.waitUntil(keep()));

self.addEventListener('activate', (event) => event.waitUntil(Promise.all([dropOlder(), self.clients.claim()])));

self.addEventListener('message', (event) => {
  const acts = { renew: () => self.skipWaiting(), forget, keep };
  const act = acts[event.data];
  if (act) event.waitUntil(act());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !/^\/(api|ws|static|healthz)(\/|$)/.test(pathname))
    event.respondWith(page(request));
  else if (SHELL.includes(pathname)) event.respondWith(kept(request));
});

/** The server's page, so that nobody sits before an old one; without a server the one kept. */
async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.status < 500) return answer;
  } catch {
    // no network
  }
  return (await (await caches.open(KEPT)).match('/')) ?? Response.error();
}

async function kept(request) {
  return (await (await caches.open(KEPT)).match(request)) ?? fetch(request);
}

async function keep() {
  const cache = await caches.open(KEPT);
  if (!(await cache.match('/'))) await cache.addAll(SHELL);
}

async function forget() {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

async function dropOlder() {
  await Promise.all((await caches.keys()).filter((name) => name !== KEPT).map((name) => caches.delete(name)));
}
