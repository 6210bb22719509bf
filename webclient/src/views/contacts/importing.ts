import type { ContactEntry } from '../../protocol/generated';
import type { Actions, Outcome } from '../../sync/actions';

export type ChangedField = 'name' | 'unit' | 'title' | 'phones' | 'emails' | 'address' | 'note' | 'groups';
export type FaultReason = 'unfinished' | 'nameless' | 'too_long' | 'too_many' | 'unreadable';

/** A card as it would be taken in. */
export interface OfferedCard {
  readonly number: number;
  readonly act: 'add' | 'update' | 'same' | 'repeat';
  readonly contact: string | null;
  readonly entry: ContactEntry;
  readonly changed: readonly ChangedField[];
}

/** A card that cannot be taken in, and why. */
export interface FaultyCard {
  readonly number: number;
  readonly line: number;
  readonly name: string;
  readonly reason: FaultReason;
  readonly field: string | null;
}

/** What a file brings, or, once `written`, what it brought. */
export interface ContactImport {
  readonly seen: string;
  readonly written: boolean;
  readonly added: number;
  readonly updated: number;
  readonly cards: readonly OfferedCard[];
  readonly faulty: readonly FaultyCard[];
  readonly left_out: readonly string[];
}

export interface Confirmed {
  readonly seen: string;
  readonly skip: readonly number[];
  readonly group: string;
}

export const MOST_BYTES = 2 * 1024 * 1024;
const PATH = '/api/v1/contacts/import';
const MEDIA = 'text/vcard';

/** 导入: without `confirmed` the file is only looked at. */
export async function sendCards(
  actions: Actions,
  file: Uint8Array<ArrayBuffer>,
  confirmed?: Confirmed,
): Promise<Outcome<ContactImport>> {
  const outcome = await actions.sendFile(confirmed ? `${PATH}?${queryOf(confirmed)}` : PATH, MEDIA, file);
  return outcome.ok ? { ok: true, value: outcome.value as ContactImport } : outcome;
}

/** 导出: where the browser fetches the file. */
export function exportPath(group: string | undefined): string {
  return group === undefined ? '/api/v1/contacts.vcf' : `/api/v1/contacts.vcf?group=${encodeURIComponent(group)}`;
}

function queryOf({ seen, skip, group }: Confirmed): string {
  const query = new URLSearchParams({ seen });
  if (skip.length > 0) query.set('skip', skip.join(','));
  if (group !== '') query.set('group', group);
  return query.toString();
}
