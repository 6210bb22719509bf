import type { ContactPhone } from '../../protocol/generated';
import type { ChangedField, FaultReason } from './importing';

export type PhoneKind = ContactPhone['kind'];

export const phoneKinds = ['mobile', 'work', 'home', 'fax', 'other'] as const satisfies readonly PhoneKind[];

/** The words for what the server names. */
export const kindWords = {
  mobile: 'contacts.kinds.mobile',
  work: 'contacts.kinds.work',
  home: 'contacts.kinds.home',
  fax: 'contacts.kinds.fax',
  other: 'contacts.kinds.other',
} as const satisfies Record<PhoneKind, string>;

export const fieldWords = {
  name: 'contacts.fields.name',
  unit: 'contacts.fields.unit',
  title: 'contacts.fields.title',
  phones: 'contacts.fields.phones',
  emails: 'contacts.fields.emails',
  address: 'contacts.fields.address',
  note: 'contacts.fields.note',
  groups: 'contacts.fields.groups',
} as const satisfies Record<ChangedField, string>;

export const reasonWords = {
  unfinished: 'contacts.reasons.unfinished',
  nameless: 'contacts.reasons.nameless',
  too_long: 'contacts.reasons.too_long',
  too_many: 'contacts.reasons.too_many',
  unreadable: 'contacts.reasons.unreadable',
} as const satisfies Record<FaultReason, string>;

const leftOut = {
  PHOTO: 'contacts.leftOutNames.photo',
  LOGO: 'contacts.leftOutNames.photo',
  BDAY: 'contacts.leftOutNames.birthday',
  URL: 'contacts.leftOutNames.web',
} as const;

/** The words for a property of a vCard that a contact has no place for. */
export function leftOutWords(name: string): (typeof leftOut)[keyof typeof leftOut] | 'contacts.leftOutNames.other' {
  return name in leftOut ? leftOut[name as keyof typeof leftOut] : 'contacts.leftOutNames.other';
}
