/** What a browser says of itself, as people would name it. The first that fits is it: they all claim to be the others. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, 'WeChat'],
  [/QQBrowser/, 'QQBrowser'],
  [/360SE|360EE|QIHU/, '360'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS|Chromium/, 'Chrome'],
  [/Safari/, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/UOS|Uniontech/i, 'UOS'],
  [/Kylin/i, 'Kylin'],
  [/Linux/, 'Linux'],
];

export interface DeviceName {
  readonly browser?: string | undefined;
  readonly system?: string | undefined;
  readonly handheld: boolean;
}

export function deviceNameOf(said: string): DeviceName {
  return {
    browser: first(browsers, said),
    system: first(systems, said),
    handheld: /iPhone|Android.*Mobile|HarmonyOS.*Mobile|MicroMessenger/.test(said),
  };
}

function first(known: readonly (readonly [RegExp, string])[], said: string): string | undefined {
  return known.find(([fits]) => fits.test(said))?.[1];
}
