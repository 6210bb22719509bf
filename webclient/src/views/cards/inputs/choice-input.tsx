import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../store/cards';
import { Framed, labelOf, type InputProps } from './input';

type Choices = Extract<Input, { type: 'Input.ChoiceSet' }>;

/** One of these, or some: few stand open side by side, many in a list that opens. */
export function ChoiceInput(props: InputProps<Choices>) {
  const { input } = props;
  const open = input.isMultiSelect === true || (input.style ?? 'compact') === 'expanded';
  return open ? <OpenChoices {...props} /> : <ListOfChoices {...props} />;
}

function OpenChoices({ input, value, onValue, fault, disabled }: InputProps<Choices>) {
  const name = useId();
  const several = input.isMultiSelect === true;
  const chosen = several ? (Array.isArray(value) ? (value as readonly string[]) : []) : [value];

  function choose(option: string, on: boolean) {
    if (!several) onValue(option);
    else onValue(on ? [...chosen, option] : chosen.filter((one) => one !== option));
  }

  return (
    <fieldset className="field card-choices" data-invalid={fault !== undefined || undefined} disabled={disabled}>
      <legend className="field-label">{labelOf(input)}</legend>
      <div className="card-choices-row">
        {input.choices.map((option) => (
          <label key={option.value} className="card-choice">
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(option.value)}
              onChange={(event) => choose(option.value, event.currentTarget.checked)}
            />
            <span>{option.title}</span>
          </label>
        ))}
      </div>
      {fault !== undefined && <p className="field-error">{fault}</p>}
    </fieldset>
  );
}

function ListOfChoices({ input, value, onValue, fault, disabled }: InputProps<Choices>) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <Framed name={name} label={labelOf(input)} fault={fault}>
      <span className="field-box">
        <select
          id={name}
          className="field-input card-select"
          value={typeof value === 'string' ? value : ''}
          disabled={disabled}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          <option value="">{t('cards.choose')}</option>
          {input.choices.map((option) => (
            <option key={option.value} value={option.value}>
              {option.title}
            </option>
          ))}
        </select>
      </span>
    </Framed>
  );
}
