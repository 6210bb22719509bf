/** What is fetched before anybody sees a conversation: nothing that only opens when it is asked for. */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { zhLater } from '../../src/i18n/zh-later';

const files = import.meta.glob<string>('../../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const sources = new Map(Object.entries(files).map(([name, source]) => [name.replace('../../src/', ''), source]));

/** What the first view is made of beside our own code. What is not here is fetched later, with whatever needs it. */
const packages = [
  '@base-ui/react/csp-provider',
  'i18next',
  'idb',
  'lucide-react',
  'react',
  'react-dom/client',
  'react-i18next',
  'react-router',
  'virtua',
  'zustand',
  'zustand/react/shallow',
  'zustand/vanilla',
];

/** What a file imports at once; types are nothing at run time, and `import(…)` fetches later. */
function importsOf(source: string): readonly string[] {
  return ts
    .preProcessFile(withoutTypes(source), true, true)
    .importedFiles.flatMap(({ fileName, pos }) =>
      /import\(\s*$/.test(withoutTypes(source).slice(0, pos)) ? [] : [fileName],
    );
}

const plain = new Map<string, string>();

function withoutTypes(source: string): string {
  const known =
    plain.get(source) ??
    ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.ReactJSX, module: ts.ModuleKind.ESNext },
    }).outputText;
  plain.set(source, known);
  return known;
}

function fileOf(from: string, name: string): string | undefined {
  const path = new URL(name, `file:///${from}`).pathname.slice(1);
  return [`${path}.ts`, `${path}.tsx`].find((one) => sources.has(one));
}

/** Every file and package of the first view, with the imports that lead to it. */
function firstView(): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([['main.tsx', ['main.tsx']]]);
  const open = ['main.tsx'];
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    for (const imported of importsOf(sources.get(name) ?? '')) {
      const next = imported.startsWith('.') ? fileOf(name, imported) : imported;
      if (next === undefined || ways.has(next)) continue;
      ways.set(next, [...(ways.get(name) ?? []), next]);
      if (sources.has(next)) open.push(next);
    }
  }
  return ways;
}

const view = firstView();

test('the first view is the conversations, and what they stand on', () => {
  expect([...view.keys()].filter((name) => name.startsWith('views/')).length).toBeGreaterThan(40);
  expect(view.has('views/timeline/timeline.tsx')).toBe(true);
});

test('no library comes with it that only draws what is opened', () => {
  const ours = new Set([...sources.keys()]);
  const more = [...view]
    .filter(([name]) => !ours.has(name) && !packages.includes(name) && name !== 'react/jsx-runtime')
    .map(([, way]) => way.join(' → '));
  expect(more).toEqual([]);
});

test('its words are there when it is drawn', () => {
  const late = keysOf(zhLater);
  const isLate = (key: string) => (key.endsWith('.') ? late.some((one) => one.startsWith(key)) : late.includes(key));
  const said = [...view.keys()].flatMap((name) =>
    [...(sources.get(name) ?? '').matchAll(/\bt\(\s*['`]([\w.]+)/g)].map(([, key]) => ({ name, key: String(key) })),
  );
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(({ key }) => isLate(key))).toEqual([]);
});

/** Every word's whole key. One that a view puts together is known by what it begins with: `files.tab.`. */
function keysOf(words: object, before = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [before + key] : keysOf(value as object, `${before}${key}.`),
  );
}
