import './inputs.css';
import { lazy, Suspense, useId, type ReactNode } from 'react';
import type { Input } from '../../../store/cards';
import { TextField } from '../../parts/field';
import { ChoiceInput } from './choice-input';
import { FileInput } from './file-input';

const PeopleInput = lazy(() => import('./people-input').then((file) => ({ default: file.PeopleInput })));

export interface InputProps<I extends Input = Input> {
  readonly input: I;
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
  readonly fault: string | undefined;
  readonly disabled: boolean;
}

/** Something to fill in, with what is wrong with it below. */
export function InputField(props: InputProps): ReactNode {
  const { input } = props;
  switch (input.type) {
    case 'Input.Text':
      return input.isMultiline ? <LongText {...props} input={input} /> : <Line {...props} input={input} />;
    case 'Input.Number':
      return <Numeric {...props} input={input} />;
    case 'Input.Date':
    case 'Input.Time':
      return <Moment {...props} input={input} />;
    case 'Input.ChoiceSet':
      return <ChoiceInput {...props} input={input} />;
    case 'Input.Toggle':
      return <Toggle {...props} input={input} />;
    case 'Collab.Input.File':
      return <FileInput {...props} input={input} />;
    default:
      return (
        <Suspense fallback={null}>
          <PeopleInput {...props} input={input} />
        </Suspense>
      );
  }
}

type Of<T extends Input['type']> = InputProps<Extract<Input, { type: T }>>;

function Line({ input, value, onValue, fault, disabled }: Of<'Input.Text'>) {
  return (
    <TextField
      label={labelOf(input)}
      type={input.style ?? 'text'}
      value={wordsOf(value)}
      onValue={onValue}
      error={fault}
      maxLength={input.maxLength}
      placeholder={input.placeholder}
      required={input.isRequired}
      disabled={disabled}
    />
  );
}

function LongText({ input, value, onValue, fault, disabled }: Of<'Input.Text'>) {
  const name = useId();
  return (
    <Framed name={name} label={labelOf(input)} fault={fault}>
      <textarea
        id={name}
        className="card-long scroll"
        rows={3}
        value={wordsOf(value)}
        maxLength={input.maxLength}
        placeholder={input.placeholder}
        disabled={disabled}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault === undefined ? undefined : `${name}-error`}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
    </Framed>
  );
}

function Numeric({ input, value, onValue, fault, disabled }: Of<'Input.Number'>) {
  return (
    <TextField
      label={labelOf(input)}
      type="number"
      inputMode="decimal"
      className="card-short"
      value={wordsOf(value)}
      onValue={(typed) => onValue(typed === '' ? '' : Number(typed))}
      error={fault}
      min={input.min ?? undefined}
      max={input.max ?? undefined}
      placeholder={input.placeholder}
      disabled={disabled}
    />
  );
}

function Moment({ input, value, onValue, fault, disabled }: Of<'Input.Date' | 'Input.Time'>) {
  return (
    <TextField
      label={labelOf(input)}
      type={input.type === 'Input.Date' ? 'date' : 'time'}
      className="card-short"
      value={wordsOf(value)}
      onValue={onValue}
      error={fault}
      min={input.min}
      max={input.max}
      disabled={disabled}
    />
  );
}

function Toggle({ input, value, onValue, fault, disabled }: Of<'Input.Toggle'>) {
  const name = useId();
  return (
    <Framed name={name} label={input.label ?? ''} fault={fault}>
      <label className="card-choice">
        <input
          id={name}
          type="checkbox"
          checked={value === true}
          disabled={disabled}
          onChange={(event) => onValue(event.currentTarget.checked)}
        />
        <span>{input.title}</span>
      </label>
    </Framed>
  );
}

interface FramedProps {
  readonly name: string;
  readonly label: string;
  readonly fault: string | undefined;
  readonly children: ReactNode;
}

/** A name above, what is wrong below. */
export function Framed({ name, label, fault, children }: FramedProps) {
  return (
    <div className="field" data-invalid={fault !== undefined || undefined}>
      {label !== '' && (
        <label className="field-label" htmlFor={name}>
          {label}
        </label>
      )}
      {children}
      {fault !== undefined && (
        <p id={`${name}-error`} className="field-error">
          {fault}
        </p>
      )}
    </div>
  );
}

export function labelOf({ label = '', isRequired = false }: Pick<Input, 'label' | 'isRequired'>): string {
  return isRequired && label !== '' ? `${label} *` : label;
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
