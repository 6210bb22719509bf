import './area-field.css';
import { useId } from 'react';

interface AreaFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly most?: number;
  readonly error?: string | undefined;
}

/** Several lines to fill in, with their name above and what is wrong with them below. */
export function AreaField({ label, value, onValue, placeholder, rows = 2, most = 500, error }: AreaFieldProps) {
  const name = useId();
  const wrong = error !== undefined;
  return (
    <div className="field" data-invalid={wrong || undefined}>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <span className="field-box">
        <textarea
          id={name}
          className="area-input"
          value={value}
          rows={rows}
          maxLength={most}
          placeholder={placeholder}
          onChange={(event) => onValue(event.currentTarget.value)}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${name}-error` : undefined}
        />
      </span>
      {wrong && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
