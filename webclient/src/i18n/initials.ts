/**
 * 拼音首字母 of words whose pinyin nobody sent along: group names, names of acts. The browser knows how Chinese is
 * ordered by sound, so a character lies between the first ones of two letters. Of several readings it takes the commonest.
 */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃麻拏噢妑七呥扨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const bySound = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const known = new Map<string, string>();

export function initialsOf(words: string): string {
  return Array.from(words.toLowerCase(), letterOf).join('');
}

/** Whether what was typed is in the words, or begins the initials of some of them. */
export function wordsFit(words: string, typed: string): boolean {
  const wanted = typed.toLowerCase().replaceAll(/\s/g, '');
  return words.toLowerCase().replaceAll(/\s/g, '').includes(wanted) || initialsOf(words).includes(wanted);
}

function letterOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return /[\p{L}\p{N}]/u.test(character) ? character : '';
  const held = known.get(character);
  if (held !== undefined) return held;
  const place = Array.from(FIRST).findLastIndex((first) => bySound.compare(first, character) <= 0);
  const letter = LETTERS[place] ?? '';
  known.set(character, letter);
  return letter;
}
