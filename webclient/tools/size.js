/** The byte budget: what a first visit downloads, compressed. Pages that are fetched when somebody goes there are told apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = { js: 240_000, css: 30_000 };
const dist = new URL('../dist/', import.meta.url);
const page = readFileSync(new URL('index.html', dist), 'utf8');
const first = { js: 0, css: 0 };
const later = { js: 0, css: 0 };
for (const name of readdirSync(new URL('assets/', dist))) {
  const kind = name.split('.').pop();
  if (!(kind in first)) continue;
  const visit = page.includes(`/assets/${name}`) ? first : later;
  visit[kind] += gzipSync(readFileSync(new URL(`assets/${name}`, dist))).length;
}
for (const [kind, limit] of Object.entries(BUDGET)) {
  console.log(`${kind}: ${first[kind]} of ${limit} bytes, and ${later[kind]} for pages that few go to`);
  if (first[kind] > limit) process.exitCode = 1;
}
