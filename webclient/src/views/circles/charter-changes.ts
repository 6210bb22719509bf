import type { ChangeCircle, Charter } from '../../protocol/generated';

const FIELDS = ['purpose', 'basis', 'contacts', 'observers', 'adders', 'files'] as const;

/** What may be said anew in a charter (圈章). */
export type CharterWords = Pick<Charter, (typeof FIELDS)[number]>;

/** What says something else now. The rest is not asked for, and so stays as it is. */
export function charterChanges(before: CharterWords, now: CharterWords): Partial<ChangeCircle> {
  const said: CharterWords = { ...now, purpose: now.purpose.trim(), basis: now.basis.trim() };
  const other = FIELDS.filter((field) => said[field] !== before[field]);
  return Object.fromEntries(other.map((field) => [field, said[field]]));
}
