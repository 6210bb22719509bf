import './field.css';
import { Search, X } from 'lucide-react';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error?: string | undefined;
  readonly after?: ReactNode;
}

/** A line to fill in, with its name above and what is wrong with it below. */
export function TextField({ label, value, onValue, error, after, className, id, ...rest }: TextFieldProps) {
  const own = useId();
  const name = id ?? own;
  const wrong = error !== undefined;
  return (
    <div className={classes('field', className)} data-invalid={wrong || undefined}>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <span className="field-box">
        <input
          {...rest}
          id={name}
          className="field-input"
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${name}-error` : undefined}
        />
        {after}
      </span>
      {wrong && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A field that filters or finds. */
export function SearchField({ label, value, onValue, className, ...rest }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <span className={classes('search', className)}>
      <Search aria-hidden="true" />
      <input
        {...rest}
        type="text"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      {value !== '' && (
        <button type="button" className="search-clear" aria-label={t('act.clear')} onClick={() => onValue('')}>
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

interface SwitchLineProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A rule that is on or off, with what it means. */
export function SwitchLine({ label, hint, checked, disabled = false, onChange }: SwitchLineProps) {
  return (
    <label className={classes('switch-line', disabled && 'switch-line-off')}>
      <span className="switch-words">
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        className="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        aria-label={label}
      />
    </label>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** Of the group, where its label stands on the page twice. */
  readonly name?: string;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few, side by side. */
export function Choice<T extends string>({ label, name = label, hint, value, options, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choice-options">
        {options.map(([option, words]) => (
          <label key={option} className="choice-option">
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && <small className="choice-hint">{hint}</small>}
    </fieldset>
  );
}
