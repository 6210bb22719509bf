import { useTranslation } from 'react-i18next';
import { FieldPair } from '../parts/form-sheet';
import { PickField, type Pick } from '../parts/pick-field';
import { usePositionPicks, useUnitPicks } from '../picks';

interface PositionFieldsProps {
  readonly legend: string;
  readonly unit: Pick | undefined;
  readonly position: Pick | undefined;
  readonly onChange: (unit: Pick | undefined, position: Pick | undefined) => void;
  readonly error: string | undefined;
}

/** One side of a relation: a unit, and one of its positions. */
export function PositionFields({ legend, unit, position, onChange, error }: PositionFieldsProps) {
  const { t } = useTranslation();
  const units = useUnitPicks();
  const positions = usePositionPicks(unit?.key);
  return (
    <fieldset className="position-fields">
      <legend>{legend}</legend>
      <FieldPair>
        <PickField
          label={t('administration.field.unit')}
          items={units}
          value={unit}
          onValue={(chosen) => onChange(chosen, undefined)}
        />
        <PickField
          label={t('administration.field.position')}
          items={unit ? positions : []}
          value={position}
          onValue={(chosen) => onChange(unit, chosen)}
          error={error}
        />
      </FieldPair>
    </fieldset>
  );
}
