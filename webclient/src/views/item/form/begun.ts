/** What a form begins with, as the server proposes it (LegalAct.begins), as drafts. What does not fit stays blank. Pure. */
import type { GivenTo } from '../../../protocol/generated';
import type { Draft, PortionDraft, TermDraft } from './filled';
import { chipOf } from './holders';

export function begun(blank: Draft, value: unknown): Draft {
  if (value === undefined || value === null) return blank;
  switch (blank.sort) {
    case 'flag':
      return { ...blank, on: value === true };
    case 'term':
      return { ...blank, term: termFrom(value) ?? blank.term };
    case 'holder':
      return isHolder(value) ? { ...blank, chip: chipOf(value) } : blank;
    case 'holders':
      return Array.isArray(value) ? { ...blank, chips: value.filter(isHolder).map((one) => chipOf(one)) } : blank;
    case 'parts':
      return { ...blank, portions: portionsFrom(value) };
    case 'files':
      return blank;
    default:
      return { ...blank, text: textFrom(value) };
  }
}

function textFrom(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function portionsFrom(value: unknown): readonly PortionDraft[] {
  return Array.isArray(value) ? value.filter(isPortion).map(portionFrom) : [];
}

interface Portion {
  readonly role: string;
  readonly to: GivenTo;
  readonly words?: string;
}

function portionFrom({ role, to, words = '' }: Portion): PortionDraft {
  return { chip: chipOf(to), role: role === 'lead' ? 'lead' : 'assist', words };
}

function isPortion(value: unknown): value is Portion {
  return isRecord(value) && typeof value.role === 'string' && isHolder(value.to);
}

function isHolder(value: unknown): value is GivenTo {
  return isRecord(value) && ['unit', 'position', 'person'].some((key) => typeof value[key] === 'number');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function termFrom(value: unknown): TermDraft | undefined {
  if (!isRecord(value)) return undefined;
  const { in: sort, count, at } = value;
  if (sort === 'until' && typeof at === 'string') return { in: sort, count: '', at: localOf(new Date(at)) };
  if ((sort === 'working_days' || sort === 'calendar_days' || sort === 'hours') && typeof count === 'number')
    return { in: sort, count: String(count), at: '' };
  return undefined;
}

/** As a browser's own field has it, where the reader is. */
function localOf(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
