import './select-field.css';
import { Field } from '@base-ui/react/field';
import { ChevronDown } from 'lucide-react';

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onValue: (value: T) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** One of several, by the list that every system already knows how to open. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  onValue,
  error,
  hint,
  disabled = false,
}: SelectFieldProps<T>) {
  return (
    <Field.Root className="field" invalid={error !== undefined} disabled={disabled}>
      <Field.Label className="field-label">{label}</Field.Label>
      <span className="field-box select-box">
        <Field.Control
          render={<select />}
          className="field-input select-input"
          value={value}
          onChange={(event) => {
            const chosen = options.find(([option]) => option === event.currentTarget.value);
            if (chosen) onValue(chosen[0]);
          }}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </Field.Control>
        <ChevronDown aria-hidden="true" />
      </span>
      {hint !== undefined && <Field.Description className="field-hint">{hint}</Field.Description>}
      {error !== undefined && (
        <Field.Error match className="field-error">
          {error}
        </Field.Error>
      )}
    </Field.Root>
  );
}
