import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../../protocol/generated';
import { useMayInstruct } from '../../instruct/may';
import { SwitchLine, TextField } from '../../parts/field';
import { PhraseBar } from '../../phrases/phrase-bar';
import { useInLanguage } from '../../todo/words';
import { FilesField } from './files-field';
import type { Draft } from './filled';
import { HolderField } from './holder-field';
import { HoldersField } from './holders-field';
import { PartsField } from './parts-field';
import { TermField } from './term-field';

interface FieldProps {
  readonly field: FormField;
  readonly draft: Draft | undefined;
  readonly mistake: string | undefined;
  readonly onDraft: (draft: Draft) => void;
}

/** One thing to fill in, by its sort. */
export function FieldOf({ field, draft, mistake, onDraft }: FieldProps) {
  const label = useInLanguage()(field);
  if (!draft) return null;
  switch (draft.sort) {
    case 'flag':
      return <SwitchLine label={label} checked={draft.on} onChange={(on) => onDraft({ sort: 'flag', on })} />;
    case 'term':
      return (
        <Framed label={label} mistake={mistake}>
          <TermField draft={draft.term} required={field.required} onDraft={(term) => onDraft({ sort: 'term', term })} />
        </Framed>
      );
    case 'files':
      return (
        <Framed label={label} mistake={mistake}>
          <FilesField onDraft={onDraft} />
        </Framed>
      );
    case 'holder':
      return (
        <Framed label={label} mistake={mistake}>
          <HolderField label={label} chip={draft.chip} onChip={(chip) => onDraft({ sort: 'holder', chip })} />
        </Framed>
      );
    case 'holders':
      return (
        <Framed label={label} mistake={mistake}>
          <HoldersField label={label} chips={draft.chips} onChips={(chips) => onDraft({ sort: 'holders', chips })} />
        </Framed>
      );
    case 'parts':
      return (
        <Framed label={label} mistake={mistake}>
          <PartsField
            label={label}
            portions={draft.portions}
            onPortions={(portions) => onDraft({ sort: 'parts', portions })}
          />
        </Framed>
      );
    default:
      return <Written {...{ field, label, mistake, onDraft }} sort={draft.sort} text={draft.text} />;
  }
}

interface WrittenProps extends Omit<FieldProps, 'draft'> {
  readonly label: string;
  readonly sort: 'line' | 'text' | 'number' | 'date' | 'choice';
  readonly text: string;
}

function Written({ field, label, sort, text, mistake, onDraft }: WrittenProps) {
  const onText = (value: string) => onDraft({ sort, text: value });
  switch (sort) {
    case 'text':
      return <Area {...{ label, text, mistake, onText }} required={field.required} />;
    case 'choice':
      return <OneOf {...{ field, label, text, mistake, onText }} />;
    case 'number':
      return <TextField label={label} value={text} error={mistake} inputMode="decimal" onValue={onText} />;
    case 'date':
      return <TextField label={label} value={text} error={mistake} type="date" onValue={onText} />;
    case 'line':
      return <TextField label={label} value={text} error={mistake} onValue={onText} />;
    default:
      return sort satisfies never;
  }
}

interface TextProps {
  readonly label: string;
  readonly text: string;
  readonly mistake: string | undefined;
  readonly onText: (text: string) => void;
}

function Area({ label, text, mistake, onText }: TextProps & { readonly required: boolean }) {
  const id = useId();
  const instructs = useMayInstruct().length > 0;
  return (
    <div className="field" data-invalid={mistake !== undefined || undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="field-box">
        <textarea
          id={id}
          className="field-input act-area"
          rows={4}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          aria-invalid={mistake !== undefined || undefined}
          aria-describedby={mistake === undefined ? undefined : `${id}-error`}
        />
      </span>
      {instructs && <PhraseBar text={text} onText={onText} />}
      {mistake !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {mistake}
        </p>
      )}
    </div>
  );
}

function OneOf({ field, label, text, mistake, onText }: TextProps & { readonly field: FormField }) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const id = useId();
  return (
    <div className="field" data-invalid={mistake !== undefined || undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="field-box">
        <select
          id={id}
          className="field-input act-select"
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        >
          <option value="">{t('item.form.choose')}</option>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {said(choice)}
            </option>
          ))}
        </select>
      </span>
      {mistake !== undefined && <p className="field-error">{mistake}</p>}
    </div>
  );
}

interface FramedProps {
  readonly label: string;
  readonly mistake: string | undefined;
  readonly children: ReactNode;
}

/** What has several parts: its name above, what is wrong with it below. */
function Framed({ label, mistake, children }: FramedProps) {
  return (
    <fieldset className="field act-framed" data-invalid={mistake !== undefined || undefined}>
      <legend className="field-label">{label}</legend>
      {children}
      {mistake !== undefined && (
        <p className="field-error" role="alert">
          {mistake}
        </p>
      )}
    </fieldset>
  );
}
