/** How loud it was from beginning to end, in a few steps: what a waveform is drawn from. */

export const PEAKS = 48;

/** Levels (0 to 1, many a second) folded to at most 48 peaks (0 to 100), the loudest of each stretch, the loudest of all at 100. */
export function peaksOf(levels: readonly number[]): readonly number[] {
  const count = Math.max(1, Math.min(PEAKS, levels.length));
  const loudest = levels.reduce((most, level) => Math.max(most, level), 0) || 1;
  return Array.from({ length: count }, (_, place) => {
    const stretch = levels.slice(
      Math.floor((place * levels.length) / count),
      Math.ceil(((place + 1) * levels.length) / count),
    );
    const peak = stretch.reduce((most, level) => Math.max(most, level), 0);
    return Math.round((100 * peak) / loudest);
  });
}

/** Seconds as players write them: 0:07, 1:00. */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
