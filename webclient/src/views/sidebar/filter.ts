import { wordsFit } from '../../i18n/initials';
import type { PersonCard } from '../../protocol/generated';
import { fit } from '../directory/person-search';
import type { RowLook } from './row';

/** Those whose title holds the words, or whose person fits them by pinyin or unit. */
export function filtered(
  looks: readonly RowLook[],
  filter: string,
  people: ReadonlyMap<number, PersonCard>,
): readonly RowLook[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return looks;
  return looks.filter((look) => {
    const person = look.group ? undefined : people.get(look.face);
    return wordsFit(look.title, wanted) || (person !== undefined && fit(person, wanted) > 0);
  });
}
