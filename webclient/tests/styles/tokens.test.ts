/** One file names colours and sizes, and what is written can be read. */
import { expect, test } from 'vitest';

const sheets = import.meta.glob<string>(['../../src/styles/*.css', '../../src/views/**/*.css'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const tokens = sheets['../../src/styles/tokens.css'] ?? '';

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
}

/** Colours, and lengths in pixels or ems, that stand outside the tokens. The width of a media or container query
 * cannot be a token. */
function strays(css: string): readonly string[] {
  return withoutComments(css)
    .split('\n')
    .filter((line) => !/^@(?:media|container)/.test(line.trim()))
    .flatMap((line) => line.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|(?<![\w.-])-?[\d.]+(?:px|r?em)\b/gi) ?? []);
}

test('no colour and no size stands outside the tokens', () => {
  const found = Object.entries(sheets).filter(([name]) => !name.endsWith('/tokens.css'));
  expect(found.filter(([, css]) => css.includes('var(--')).length).toBeGreaterThan(20);
  expect(found.flatMap(([name, css]) => strays(css).map((stray) => `${name}: ${stray}`))).toEqual([]);
});

test('every token that is used exists', () => {
  const own = new Set(
    Object.values(sheets).flatMap((css) => [...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name)),
  );
  const fromOutside = /^--(transform-origin|anchor|available)/;
  const used = Object.values(sheets).flatMap((css) =>
    [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? ''),
  );
  expect(used.filter((name) => !own.has(name) && !fromOutside.test(name))).toEqual([]);
});

function theme(name: 'light' | 'dark', contrasted = ''): ReadonlyMap<string, string> {
  const blocks = ['', contrasted].flatMap(
    (more) => tokens.split(`:root[data-theme='${name}']${more} {`)[1]?.split('\n}')[0] ?? [],
  );
  return new Map(
    blocks.flatMap((block) =>
      [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, key, value]) => [key ?? '', value ?? ''] as const),
    ),
  );
}

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = [
  'ground',
  'ground-list',
  'ground-rail',
  'ground-float',
  'ground-input',
  'bubble',
  'chosen',
  'hover',
  'well',
];
const inks = ['ink', 'ink-2', 'ink-3'];
const pairs: readonly (readonly [string, string])[] = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...['accent', 'warm', 'light-red'].flatMap((ink) =>
    ['ground', 'ground-list', 'chosen', 'bubble'].map((ground) => [ink, ground] as const),
  ),
  ['ink', 'bubble-own'],
  ['ink-own', 'bubble-own'],
  ['accent', 'bubble-own'],
  ['accent', 'accent-soft'],
  ['warm', 'warm-soft'],
  ['ink-2', 'warm-soft'],
  ['ink-2', 'accent-soft'],
  ['light-red', 'light-red-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['avatar-ink', 'badge-quiet'],
  ...Array.from({ length: 10 }, (_, index) => ['avatar-ink', `avatar-${index + 1}`] as const),
];

function faint(colours: ReadonlyMap<string, string>, least: number) {
  return pairs
    .map(([ink, ground]) => ({
      ink,
      ground,
      ratio: contrast(colours.get(ink) ?? '#000000', colours.get(ground) ?? '#000000'),
    }))
    .filter(({ ratio }) => ratio < least);
}

test.each(['light', 'dark'] as const)('in the %s theme every text stands out at 4.5 or more', (name) => {
  expect(faint(theme(name), 4.5)).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'with high contrast in the %s theme every text stands out at 7 or more',
  (name) => {
    const colours = theme(name, "[data-contrast='more']");
    expect(colours).not.toEqual(theme(name));
    expect(faint(colours, 7).filter(({ ground }) => !ground.startsWith('avatar-'))).toEqual([]);
  },
);
