import { FieldPair } from '../parts/form-sheet';
import type { Pick } from '../parts/pick-field';
import { PositionField, UnitField } from '../parts/place-fields';

interface PositionFieldsProps {
  readonly legend: string;
  readonly unit: Pick | undefined;
  readonly position: Pick | undefined;
  readonly onChange: (unit: Pick | undefined, position: Pick | undefined) => void;
  readonly error: string | undefined;
}

/** One side of a relation: a unit, and one of its positions. */
export function PositionFields({ legend, unit, position, onChange, error }: PositionFieldsProps) {
  return (
    <fieldset className="position-fields">
      <legend>{legend}</legend>
      <FieldPair>
        <UnitField value={unit} onValue={(chosen) => onChange(chosen, undefined)} />
        <PositionField unit={unit} value={position} onValue={(chosen) => onChange(unit, chosen)} error={error} />
      </FieldPair>
    </fieldset>
  );
}
