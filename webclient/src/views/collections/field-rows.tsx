import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../parts/button';
import { TextField } from '../parts/field';
import { sorts, withField, type FieldDraft, type Sort, type Wanted } from './wanted';

interface FieldRowsProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
  /** What is wrong there, in words. */
  readonly told: (at: string) => string | undefined;
}

const MOST = 20;

/** 填报项: what each is to fill in, one row for each. */
export function FieldRows({ wanted, onChange, told }: FieldRowsProps) {
  const { t } = useTranslation();
  const { fields } = wanted;
  const put = (key: number, part: Partial<FieldDraft>) =>
    onChange({ ...wanted, fields: fields.map((field) => (field.key === key ? { ...field, ...part } : field)) });
  return (
    <fieldset className="collect-fields">
      <legend className="field-label">{t('collect.fields')}</legend>
      {fields.map((field, place) => (
        <Row
          key={field.key}
          n={place + 1}
          field={field}
          told={told}
          onField={(part) => put(field.key, part)}
          onDrop={
            fields.length > 1 ? () => onChange({ ...wanted, fields: fields.filter((one) => one !== field) }) : undefined
          }
        />
      ))}
      {told('fields') !== undefined && (
        <p className="field-error" role="alert">
          {told('fields')}
        </p>
      )}
      {fields.length < MOST && (
        <Button look="quiet" className="collect-add" onClick={() => onChange(withField(wanted))}>
          <Plus aria-hidden="true" />
          {t('collect.add')}
        </Button>
      )}
    </fieldset>
  );
}

interface RowProps {
  readonly n: number;
  readonly field: FieldDraft;
  readonly told: (at: string) => string | undefined;
  readonly onField: (part: Partial<FieldDraft>) => void;
  readonly onDrop: (() => void) | undefined;
}

function Row({ n, field, told, onField, onDrop }: RowProps) {
  const { t } = useTranslation();
  return (
    <div className="collect-row">
      <TextField
        label={t('collect.fieldTitle', { n })}
        value={field.title}
        maxLength={60}
        onValue={(title) => onField({ title })}
        error={told(`title ${field.key}`)}
      />
      <select
        className="field-input collect-sort"
        aria-label={t('collect.fieldSort', { n })}
        value={field.sort}
        onChange={(event) => onField({ sort: event.currentTarget.value as Sort })}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`collect.sorts.${sort}`)}
          </option>
        ))}
      </select>
      <label className="collect-required">
        <input
          type="checkbox"
          checked={field.required}
          onChange={(event) => onField({ required: event.currentTarget.checked })}
        />
        {t('collect.required')}
      </label>
      {onDrop && (
        <IconButton label={t('collect.drop', { n })} onClick={onDrop}>
          <X aria-hidden="true" />
        </IconButton>
      )}
      {field.sort === 'choice' && (
        <TextField
          className="collect-choices"
          label={t('collect.choices', { n })}
          placeholder={t('collect.choicesHint')}
          value={field.choices}
          maxLength={1000}
          onValue={(choices) => onField({ choices })}
          error={told(`choices ${field.key}`)}
        />
      )}
    </div>
  );
}
