import type { OwnContact } from './book';

/** Which contacts are shown: all, those without a group, or a group by its name. */
export type Choice = { readonly of: 'all' } | { readonly of: 'none' } | { readonly of: 'group'; readonly name: string };

export interface GroupCount {
  readonly name: string;
  readonly count: number;
}

/** A line of the list: a letter, or somebody under it. */
export type ListRow =
  { readonly kind: 'letter'; readonly letter: string } | { readonly kind: 'contact'; readonly contact: OwnContact };

const DIGITS_THAT_TELL = 3;

/** The groups by name, each with how many are in it. */
export function groupsOf(contacts: readonly OwnContact[]): readonly GroupCount[] {
  const counts = new Map<string, number>();
  for (const { entry } of contacts) for (const name of entry.groups) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-u-co-pinyin'));
}

export function inChoice(contact: OwnContact, choice: Choice): boolean {
  if (choice.of === 'all') return true;
  return choice.of === 'none' ? contact.entry.groups.length === 0 : contact.entry.groups.includes(choice.name);
}

/** Whether what was typed fits: name, pinyin, initials, digits of a number, organisation, title, group, note. */
export function fits({ entry, pinyin, initials }: OwnContact, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  const digits = wanted.replaceAll(/\D/g, '');
  if (/^[\d\s+-]+$/.test(wanted) && digits.length >= DIGITS_THAT_TELL) return hasNumber(entry.phones, digits);
  const spelled = wanted.replaceAll(/\s/g, '');
  const words = [entry.name, entry.unit, entry.title, entry.note, ...entry.groups, ...entry.emails];
  return (
    pinyin.startsWith(spelled) ||
    initials.startsWith(spelled) ||
    words.some((one) => one.toLowerCase().includes(wanted))
  );
}

/** Under letters, in the order the server gave. */
export function rowsOf(contacts: readonly OwnContact[]): readonly ListRow[] {
  const rows: ListRow[] = [];
  let letter = '';
  for (const contact of contacts) {
    const own = letterOf(contact);
    if (own !== letter) rows.push({ kind: 'letter', letter: own });
    letter = own;
    rows.push({ kind: 'contact', contact });
  }
  return rows;
}

export function letterOf({ initials }: OwnContact): string {
  return /^[a-z]/.test(initials) ? initials.charAt(0).toUpperCase() : '#';
}

/** A number for the colour of a face, the same on every device. */
export function faceOf(contact: string): number {
  return Number.parseInt(contact.slice(0, 6), 16) || 0;
}

function hasNumber(phones: readonly { readonly number: string }[], digits: string): boolean {
  return phones.some(({ number }) => number.replaceAll(/\D/g, '').includes(digits));
}
