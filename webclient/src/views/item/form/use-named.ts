import { useTranslation } from 'react-i18next';
import { useNameOf } from '../../cards/inputs/use-name-of';
import type { Chip } from '../../picker/choice';

/** The same with their names: what a form began with has ids alone. */
export function useNamed(chips: readonly Chip[]): readonly Chip[] {
  const { t } = useTranslation();
  const nameOf = useNameOf(chips.flatMap(({ kind, id, name }) => (kind === 'persons' && name === '' ? [id] : [])));
  return chips.map((chip) =>
    chip.name !== '' || (chip.kind !== 'units' && chip.kind !== 'persons')
      ? chip
      : { ...chip, name: nameOf(chip.kind, chip.id) ?? t('cards.unnamed') },
  );
}
