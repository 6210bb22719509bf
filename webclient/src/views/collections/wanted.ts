/** 发起征集: what is being asked as it is filled in, what is wrong with it, and the request as the server takes it. Pure. */
import type { Refusal } from '../../protocol/codes';
import type { FoundCollection } from '../../protocol/generated';

export const sorts = ['text', 'number', 'date', 'choice', 'file'] as const;
export type Sort = (typeof sorts)[number];

export interface FieldDraft {
  readonly key: number;
  readonly title: string;
  readonly sort: Sort;
  readonly required: boolean;
  /** As they are typed, with 、 or commas between. */
  readonly choices: string;
}

export interface Wanted {
  readonly title: string;
  readonly words: string;
  /** As a browser's own field has it: 2026-06-18T17:00, where the reader is. */
  readonly due: string;
  readonly fields: readonly FieldDraft[];
  readonly whom: 'everyone' | 'chosen';
  /** As the picker has it: ids by kind. */
  readonly chosen: unknown;
  readonly shown: 'asker' | 'all';
  readonly templates: readonly string[];
}

export type Mistake =
  'title' | 'past' | 'name' | 'twice' | 'choices' | 'much' | 'audience' | 'unknown' | 'nobody' | 'templates';
/** By what it is about: title, due, audience, templates, fields, or `title 3`, `choices 3` of a field by its key. */
export type Mistakes = Readonly<Record<string, Mistake>>;

interface Begun {
  readonly title: string;
  readonly words: string;
  readonly due: string | null;
  readonly first: string;
  readonly second: string;
}

export function begun({ title, words, due, first, second }: Begun): Wanted {
  const field = { sort: 'text', required: true, choices: '' } as const;
  return {
    title,
    words,
    due: due === null ? '' : localMoment(new Date(due)),
    fields: [
      { ...field, key: 1, title: first },
      { ...field, key: 2, title: second, sort: 'file', required: false },
    ],
    whom: 'everyone',
    chosen: undefined,
    shown: 'asker',
    templates: [],
  };
}

export function withField(wanted: Wanted): Wanted {
  const key = Math.max(0, ...wanted.fields.map((field) => field.key)) + 1;
  return { ...wanted, fields: [...wanted.fields, { key, title: '', sort: 'text', required: true, choices: '' }] };
}

export function mistakesOf(wanted: Wanted, now: Date): Mistakes {
  const titles = wanted.fields.map((field) => field.title.trim());
  const found: Record<string, Mistake> = {};
  if (wanted.title.trim() === '') found.title = 'title';
  if (wanted.due !== '' && new Date(wanted.due) <= now) found.due = 'past';
  if (wanted.whom === 'chosen' && countOf(wanted.chosen) === 0) found.audience = 'audience';
  wanted.fields.forEach(({ key, sort, choices }, place) => {
    const title = titles[place] ?? '';
    if (title === '') found[`title ${key}`] = 'name';
    else if (titles.indexOf(title) < place) found[`title ${key}`] = 'twice';
    if (sort === 'choice' && choicesIn(choices).length < 2) found[`choices ${key}`] = 'choices';
  });
  return found;
}

export function requestOf(wanted: Wanted): Omit<FoundCollection, 'do' | 'conversation' | 'client_id' | 'id'> {
  return {
    title: wanted.title.trim(),
    words: wanted.words.trim(),
    due: wanted.due === '' ? null : new Date(wanted.due).toISOString(),
    fields: wanted.fields.map(({ title, sort, required, choices }) => ({
      title: title.trim(),
      sort,
      required,
      choices: sort === 'choice' ? [...choicesIn(choices)] : [],
    })),
    audience: wanted.whom === 'everyone' ? { everyone: true } : { everyone: false, ...idsOf(wanted.chosen) },
    shown: wanted.shown,
    templates: [...wanted.templates],
  };
}

/** What the server found wrong, at the field it names; undefined where it names none of them. */
export function mistakeIn({ field, reason }: Refusal, wanted: Wanted): Mistakes | undefined {
  const named = field ?? '';
  const [, place, part] = /^fields\[(\d+)\]\.(\w+)/.exec(named) ?? [];
  const key = wanted.fields[Number(place)]?.key;
  if (key !== undefined && part !== undefined) return mistakeOfField(key, part, reason);
  const mistake = named === 'audience' ? audienceMistake(reason) : known[named];
  return mistake && { [named]: mistake };
}

const known: Readonly<Record<string, Mistake>> = {
  title: 'title',
  due: 'past',
  fields: 'much',
  templates: 'templates',
};

function audienceMistake(reason: Refusal['reason']): Mistake {
  if (reason === 'empty') return 'audience';
  return reason === 'nobody_takes_in' ? 'nobody' : 'unknown';
}

function mistakeOfField(key: number, part: string, reason: Refusal['reason']): Mistakes {
  if (part.startsWith('choices')) return { [`choices ${key}`]: 'choices' };
  return { [`title ${key}`]: reason === 'twice' ? 'twice' : 'name' };
}

function choicesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[、,，;；\n]/).map((one) => one.trim()))].filter(Boolean);
}

interface Ids {
  readonly units: number[];
  readonly positions: number[];
  readonly persons: number[];
}

function idsOf(chosen: unknown): Ids {
  return { units: [], positions: [], persons: [], ...(chosen as Partial<Ids> | undefined) };
}

function countOf(chosen: unknown): number {
  const { units, positions, persons } = idsOf(chosen);
  return units.length + positions.length + persons.length;
}

function localMoment(at: Date): string {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
