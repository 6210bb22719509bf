/** Both languages say everything, and no view speaks on its own. */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en';
import { help as englishHelp } from '../../src/i18n/help/en';
import { helpKeys } from '../../src/i18n/help/shape';
import { help as chineseHelp } from '../../src/i18n/help/zh';
import { zh } from '../../src/i18n/zh';
import { zhLater } from '../../src/i18n/zh-later';

type Words = Readonly<Record<string, string>>;

function flat(catalogue: object, prefix = ''): Words {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value as object, `${prefix}${key}.`)),
    ),
  );
}

/** Keys that end so have what English says of one thing alone. */
const OF_ONE = '_one';
const said = flat(en);
const english = Object.fromEntries(Object.entries(said).filter(([key]) => !key.endsWith(OF_ONE)));
const chinese: Words = { ...flat(zh), ...flat(zhLater) };

function blanks(words: string): readonly string[] {
  return [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}

test('both catalogues have the same keys', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
});

test('both fill in the same blanks', () => {
  for (const key of Object.keys(chinese))
    expect({ key, blanks: blanks(english[key] ?? '') }).toEqual({ key, blanks: blanks(chinese[key] ?? '') });
});

test('English says of one thing what it says of several, and never (s)', () => {
  const one = Object.entries(said).filter(([key]) => key.endsWith(OF_ONE));
  expect(one.length).toBeGreaterThan(20);
  for (const [key, words] of one)
    for (const blank of blanks(words)) expect(blanks(english[key.slice(0, -OF_ONE.length)] ?? '')).toContain(blank);
  expect(Object.values(said).filter((words) => words.includes('(s)'))).toEqual([]);
});

test('no word is said in both halves of the Chinese one', () => {
  const later = flat(zhLater);
  expect(Object.keys(flat(zh)).filter((key) => key in later)).toEqual([]);
});

test('the help has the same pages in both, and every page', () => {
  const outline = (pages: typeof chineseHelp) =>
    pages.map(({ key, topics }) => [key, topics.map(({ lines }) => lines.length)]);
  expect(outline(englishHelp)).toEqual(outline(chineseHelp));
  expect(chineseHelp.map(({ key }) => key)).toEqual(helpKeys);
});

test('nothing is left empty or untranslated', () => {
  for (const [key, words] of Object.entries({ ...chinese, ...said }))
    expect({ key, empty: words.trim() === '' }).toEqual({ key, empty: false });
  const hanInEnglish = Object.entries(said).filter(([, words]) => /\p{Script=Han}/u.test(words.replace('协作', '')));
  expect(hanInEnglish).toEqual([]);
});

const sources = import.meta.glob<string>('../../src/views/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Words that stand in the source itself: text between tags, readable attributes, Chinese in any string. */
function bareWords(name: string, source: string): readonly string[] {
  const found: string[] = [];
  const readable = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'words', 'hint']);
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isStringLiteralLike(node) && /\p{Script=Han}/u.test(node.text)) found.push(node.text);
    if (
      ts.isJsxAttribute(node) &&
      readable.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    )
      found.push(node.initializer.text);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

test('no view has words of its own', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(30);
  const bare = Object.entries(sources).flatMap(([name, source]) =>
    bareWords(name, source).map((words) => `${name}: ${words}`),
  );
  expect(bare).toEqual([]);
});

test('a word planted in a view would be found', () => {
  expect(bareWords('planted.tsx', 'const a = <p title="Hello">发送 <b>now</b></p>;')).toEqual(['Hello', '发送', 'now']);
});

/** Keys that are put together where they are used. */
const composed =
  /^(refused|tour|cards\.deadline|lights|shortcuts|deeds\.reactions|circles\.moved|circle\.(steps|states|deeds|asks|rowStates|addersOptions|filesOptions)|settings\.(themes|contrasts|sizes|layouts|enters)|members\.roles)\.|^list\.(draft|failed|mentioned)$|^circle\.(unit|updated)$|^board\.(part|columns)\.|^circle\.mine\.stages\.|^notice\.(places|owners)\.|^status\.kinds\.|^statusSheet\.spans\.|^find\.periods\.|^go\.(kinds|acts)\.|^todo\.(tab|hand|nothing|nothingHint)\.|^due\.(left|late)\.|^steps\.state\.|^item\.(roles|facts|refused|form)\.|^item\.(feedback|opinion)$|^leader\.(urgedPassed|tab|periods|nothing)\.|^collect\.(sorts|whoms|showns|mistakes|filters|states)\.|^instruct\.(asks|parts)\.|^instruct\.(written|oral)$|^ringing\.(levels|levelHints|notices|permissions|urged)\.|^files\.(tab|watermarks|watermarkHints)\.|^sent\.none\.|^shelf\.done_|^circles\.(board|talk|shelf|results)$|^handover\.reasons\.|^intake\.(finding|fields|whats|states|tabs|steps|sumsOf)\.|^administration\.(pages|tabs|states|relations|kinds|levels|visibilities|visibilityHints|positionKinds|ranks|phoneShown|refused)\./;

test('every word of the catalogues is said somewhere', () => {
  const all = Object.values(sources).join('\n');
  expect(Object.keys(chinese).filter((key) => !composed.test(key) && !all.includes(`'${key}'`))).toEqual([]);
});
