const STEP = 1024;
const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** How large a file is, as people say it: 640 B, 20 KB, 3.5 MB. */
export function sizeWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit += 1;
  }
  const digits = unit >= 2 && value < 10 ? 1 : 0;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}
