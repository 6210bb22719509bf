/** The byte budget: what a first visit downloads, compressed. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = { js: 240_000, css: 30_000 };
const assets = new URL('../dist/assets/', import.meta.url);
const bytes = { js: 0, css: 0 };
for (const name of readdirSync(assets)) {
  const kind = name.split('.').pop();
  if (kind in bytes) bytes[kind] += gzipSync(readFileSync(new URL(name, assets))).length;
}
for (const [kind, limit] of Object.entries(BUDGET)) {
  console.log(`${kind}: ${bytes[kind]} of ${limit} bytes`);
  if (bytes[kind] > limit) process.exitCode = 1;
}
