import type { PersonCard } from '../../protocol/generated';

/** Letters from which on the middle of a name's pinyin is meant. */
const SYLLABLE = 3;

/** How well a person fits what was typed: every word some of name, pinyin, initials, unit, title. Larger is better; 0 is
 * not at all. */
export function fit(person: PersonCard, typed: string): number {
  const words = typed.split(/\s+/).map(plain).filter(Boolean);
  if (words.length === 0) return 1;
  const fits = words.map((word) => fitOf(person, word));
  return fits.includes(0) ? 0 : Math.max(...fits);
}

function fitOf(person: PersonCard, wanted: string): number {
  const tests: readonly (() => boolean)[] = [
    () => plain(person.title).includes(wanted),
    () => plain(person.unit).includes(wanted),
    () => wanted.length >= SYLLABLE && plain(person.pinyin).includes(wanted),
    () => plain(person.name).includes(wanted),
    () => plain(person.pinyin).startsWith(wanted),
    () => person.initials.toLowerCase().startsWith(wanted),
    () => plain(person.name).startsWith(wanted),
  ];
  return tests.findLastIndex((passes) => passes()) + 1;
}

/** Those who fit, best first; equals keep their order. */
export function fitting(persons: readonly PersonCard[], typed: string, limit: number): readonly PersonCard[] {
  return persons
    .map((person) => ({ person, fit: fit(person, typed) }))
    .filter((one) => one.fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, limit)
    .map((one) => one.person);
}

function plain(words: string): string {
  return words.toLowerCase().replaceAll(/[\s'’]/g, '');
}
