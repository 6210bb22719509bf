import { useTranslation } from 'react-i18next';
import { usePositionPicks, useUnitPicks } from '../picks';
import { PickField, type Pick } from './pick-field';

interface FieldProps {
  readonly value: Pick | undefined;
  readonly onValue: (value: Pick | undefined) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** One of the units I keep. */
export function UnitField({ but, ...field }: FieldProps & { readonly but?: ReadonlySet<number> | undefined }) {
  const { t } = useTranslation();
  const units = useUnitPicks(but);
  return (
    <PickField
      {...field}
      label={t('administration.field.unit')}
      items={units}
      hint={units?.length === 0 ? t('administration.noOtherUnits') : undefined}
    />
  );
}

/** One of the positions of that unit. */
export function PositionField({ unit, ...field }: FieldProps & { readonly unit: Pick | undefined }) {
  const { t } = useTranslation();
  const positions = usePositionPicks(unit?.key);
  return (
    <PickField
      {...field}
      label={t('administration.field.position')}
      items={unit ? positions : []}
      placeholder={t('administration.positionPlaceholder')}
      hint={unit && positions?.length === 0 ? t('administration.noPositionsYet') : undefined}
    />
  );
}
