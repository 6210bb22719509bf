import { useTranslation } from 'react-i18next';
import { termSorts, type TermDraft } from './filled';

interface TermFieldProps {
  readonly draft: TermDraft;
  readonly required: boolean;
  readonly onDraft: (draft: TermDraft) => void;
}

/** 时限: so many working days, days or hours, or until a moment. */
export function TermField({ draft, required, onDraft }: TermFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="act-term">
      {draft.in !== '' && draft.in !== 'until' && (
        <span className="field-box act-term-count">
          <input
            className="field-input"
            inputMode="numeric"
            aria-label={t('item.form.termCount')}
            value={draft.count}
            onChange={(event) => onDraft({ ...draft, count: event.currentTarget.value })}
          />
        </span>
      )}
      {draft.in === 'until' && (
        <span className="field-box act-term-at">
          <input
            className="field-input"
            type="datetime-local"
            aria-label={t('item.form.termAt')}
            value={draft.at}
            onChange={(event) => onDraft({ ...draft, at: event.currentTarget.value })}
          />
        </span>
      )}
      <span className="field-box act-term-in">
        <select
          className="field-input act-select"
          aria-label={t('item.due')}
          value={draft.in}
          onChange={(event) => {
            const value = event.currentTarget.value;
            onDraft({ ...draft, in: termSorts.find((sort) => sort === value) ?? '' });
          }}
        >
          {!required && <option value="">{t('item.form.noTerm')}</option>}
          {termSorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`item.form.term.${sort}`)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
