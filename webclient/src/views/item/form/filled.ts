/** What is filled in for an act: drafts as they are typed, what is wrong with them, and the inputs as the server takes them. Pure. */
import type { BothWords, FormField, LegalAct } from '../../../protocol/generated';
import type { Chip } from '../../picker/choice';
import { begun } from './begun';
import { holderOf } from './holders';

export const termSorts = ['working_days', 'calendar_days', 'hours', 'until'] as const;

export interface TermDraft {
  /** '' : no term. */
  readonly in: (typeof termSorts)[number] | '';
  readonly count: string;
  /** As a browser's own field has it: 2026-06-18T17:00, where the reader is. */
  readonly at: string;
}

export interface PortionDraft {
  readonly chip: Chip;
  readonly role: 'lead' | 'assist';
  readonly words: string;
}

export type Draft =
  | { readonly sort: 'line' | 'text' | 'number' | 'date' | 'choice'; readonly text: string }
  | { readonly sort: 'flag'; readonly on: boolean }
  | { readonly sort: 'term'; readonly term: TermDraft }
  | { readonly sort: 'files'; readonly files: readonly string[]; readonly waiting: boolean }
  | { readonly sort: 'holder'; readonly chip: Chip | null }
  | { readonly sort: 'holders'; readonly chips: readonly Chip[] }
  | { readonly sort: 'parts'; readonly portions: readonly PortionDraft[] };

export type Drafts = Readonly<Record<string, Draft>>;
export type Mistake = 'required' | 'tooLong' | 'number' | 'count' | 'uploading' | 'twoLeads';
export type Mistakes = Readonly<Record<string, Mistake>>;

export function blankOf(fields: readonly FormField[]): Drafts {
  return Object.fromEntries(fields.map((field) => [field.name, blank(field)]));
}

/** What the act begins with, where it says so; the rest is blank. */
export function begunOf(fields: readonly FormField[], begins: LegalAct['begins'] = {}): Drafts {
  return Object.fromEntries(fields.map((field) => [field.name, begun(blank(field), begins[field.name])]));
}

/** What of it can be seen to be wrong before it is sent. */
export function mistakesOf(fields: readonly FormField[], drafts: Drafts): Mistakes {
  const found = fields.flatMap((field) => {
    const draft = drafts[field.name];
    const mistake = draft && mistakeOf(field, draft);
    return mistake ? [[field.name, mistake] as const] : [];
  });
  return Object.fromEntries(found);
}

/** As the server takes them; what was left empty is left out. */
export function inputsOf(fields: readonly FormField[], drafts: Drafts): Readonly<Record<string, unknown>> {
  const filled = fields.flatMap(({ name }) => {
    const draft = drafts[name];
    const value = draft && valueOf(draft);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(filled);
}

/** 退回: the earlier steps are known by their codes; the kind says what each is called. */
export function withSteps(
  { fields, steps = [] }: LegalAct,
  states: Readonly<Record<string, BothWords>>,
): readonly FormField[] {
  const choices = steps.map((value) => ({ value, zh: value, en: value, ...states[value] }));
  return fields.map((field) =>
    field.name === 'step' && steps.length > 0 ? { ...field, sort: 'choice', choices } : field,
  );
}

/** The first that is chosen leads; who was chosen before keeps what was filled in. */
export function portionsOf(chips: readonly Chip[], before: readonly PortionDraft[]): readonly PortionDraft[] {
  const kept = chips.map(
    (chip): PortionDraft =>
      before.find((one) => one.chip.kind === chip.kind && one.chip.id === chip.id) ?? {
        chip,
        role: 'assist',
        words: '',
      },
  );
  return kept.some(({ role }) => role === 'lead') ? kept : kept.map((one, place) => (place === 0 ? leading(one) : one));
}

export function withLead(portions: readonly PortionDraft[], lead: PortionDraft): readonly PortionDraft[] {
  return portions.map((one) => (one === lead ? leading(one) : { ...one, role: 'assist' }));
}

function leading(portion: PortionDraft): PortionDraft {
  return { ...portion, role: 'lead' };
}

function blank({ sort, choices, required }: FormField): Draft {
  switch (sort) {
    case 'flag':
      return { sort, on: false };
    case 'term':
      return { sort, term: { in: required ? 'working_days' : '', count: '', at: '' } };
    case 'files':
      return { sort, files: [], waiting: false };
    case 'holder':
      return { sort, chip: null };
    case 'holders':
      return { sort, chips: [] };
    case 'parts':
      return { sort, portions: [] };
    case 'answers': // filled in on the item's own card
      return { sort: 'text', text: '' };
    default:
      return { sort, text: sort === 'choice' && required && choices.length === 1 ? (choices[0]?.value ?? '') : '' };
  }
}

function mistakeOf(field: FormField, draft: Draft): Mistake | undefined {
  if (draft.sort === 'files' && draft.waiting) return 'uploading';
  if (isEmpty(draft)) return field.required ? 'required' : undefined;
  return mistakeIn(field, draft);
}

function mistakeIn({ length }: FormField, draft: Draft): Mistake | undefined {
  switch (draft.sort) {
    case 'line':
    case 'text':
      return isLonger(draft.text.trim(), length) ? 'tooLong' : undefined;
    case 'number':
      return Number.isFinite(Number(draft.text)) ? undefined : 'number';
    case 'term':
      return termMistake(draft.term);
    case 'parts':
      return draft.portions.filter(({ role }) => role === 'lead').length === 1 ? undefined : 'twoLeads';
    default:
      return undefined;
  }
}

/** Counted as the server does, not as this language does. */
function isLonger(text: string, length: number | null): boolean {
  return length !== null && Array.from(text).length > length;
}

function termMistake({ in: sort, count, at }: TermDraft): Mistake | undefined {
  if (sort === 'until') return at === '' ? 'required' : undefined;
  const number = Number(count);
  return Number.isInteger(number) && number >= 1 && number <= 1000 ? undefined : 'count';
}

function isEmpty(draft: Draft): boolean {
  switch (draft.sort) {
    case 'flag':
      return false;
    case 'term':
      return draft.term.in === '';
    case 'files':
      return draft.files.length === 0;
    case 'holder':
      return draft.chip === null;
    case 'holders':
      return draft.chips.length === 0;
    case 'parts':
      return draft.portions.length === 0;
    default:
      return draft.text.trim() === '';
  }
}

function valueOf(draft: Draft): unknown {
  if (isEmpty(draft)) return undefined;
  switch (draft.sort) {
    case 'flag':
      return draft.on;
    case 'number':
      return Number(draft.text);
    case 'term':
      return termOf(draft.term);
    case 'files':
      return draft.files;
    case 'holder':
      return draft.chip ? holderOf(draft.chip) : undefined;
    case 'holders':
      return draft.chips.map(holderOf);
    case 'parts':
      return draft.portions.map(({ chip, role, words }) => ({ role, to: holderOf(chip), words: words.trim() }));
    default:
      return draft.text.trim();
  }
}

function termOf({ in: sort, count, at }: TermDraft): unknown {
  if (sort === 'until') return { in: sort, at: new Date(at).toISOString() };
  return { in: sort, count: Number(count) };
}
