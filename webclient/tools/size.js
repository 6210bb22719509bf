/** The byte budget: what a first visit downloads before it shows a conversation, compressed; and what made it heavy, if it is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 200_000; // bytes of JavaScript and style sheets
const HEAVIEST = 25;
const dist = new URL('../dist/', import.meta.url);
const made = new URL('../node_modules/.built/made-of.json', import.meta.url);
const page = readFileSync(new URL('index.html', dist), 'utf8');

const files = readdirSync(new URL('assets/', dist)).filter((name) => /\.(js|css)$/.test(name));
const sizes = new Map(files.map((name) => [name, gzipSync(readFileSync(new URL(`assets/${name}`, dist))).length]));
const isFirst = (name) => page.includes(`/assets/${name}`);
const sum = (names) => names.reduce((bytes, name) => bytes + sizes.get(name), 0);
const first = files.filter(isFirst);
const total = sum(first);

console.log(`first view: ${total} of ${BUDGET} bytes; fetched when somebody goes there: ${sum(files) - total}`);
for (const kind of ['js', 'css']) console.log(`  ${kind}: ${sum(first.filter((name) => name.endsWith(kind)))}`);
const told = process.argv.includes('--all') || total > BUDGET;
if (told && existsSync(made)) tellWhatItIsMadeOf(JSON.parse(readFileSync(made, 'utf8')));
if (total > BUDGET) {
  console.log(
    'Too heavy. What opens only when it is asked for is imported with lazily() or lazySheet() (views/parts/lazily.tsx).',
  );
  process.exitCode = 1;
}

/** Before it is made small, so only the order counts. */
function tellWhatItIsMadeOf(chunks) {
  const weights = new Map();
  for (const name of first)
    for (const [module, bytes] of chunks[`assets/${name}`] ?? [])
      weights.set(module, (weights.get(module) ?? 0) + bytes);
  for (const [module, bytes] of [...weights].sort((a, b) => b[1] - a[1]).slice(0, HEAVIEST))
    console.log(`  ${String(bytes).padStart(8)} ${module}`);
}
