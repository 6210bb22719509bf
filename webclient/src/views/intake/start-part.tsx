import './start-part.css';
import { FileSpreadsheet } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../administration/refusal-words';
import { useActions } from '../client/client';
import { useOnDesk, usePutOnDesk } from './on-desk';
import { MOST_BYTES, sendSpreadsheet } from './sending';

/** Where a file is dropped or chosen, and what will become of it. */
export function StartPart() {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const { sending, wrong, send } = useSending();

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files.item(0);
    if (file) void send(file);
  }

  return (
    <>
      <div
        className="intake-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileSpreadsheet aria-hidden="true" />
        <p className="intake-drop-words">
          {t('intake.drop')}
          <label className="button button-primary intake-choose">
            {t('intake.choose')}
            <input
              className="unseen"
              type="file"
              accept=".xlsx,.csv"
              disabled={sending !== ''}
              onChange={(event) => {
                const file = event.currentTarget.files?.item(0);
                event.currentTarget.value = '';
                if (file) void send(file);
              }}
            />
          </label>
        </p>
        <small className="intake-hint">{t('intake.accepts')}</small>
        <p className="intake-hint intake-status" role="status">
          {sending !== '' && t('intake.uploading', { name: sending })}
        </p>
        {wrong !== '' && (
          <p className="field-error" role="alert">
            {wrong}
          </p>
        )}
      </div>
      <ol className="intake-steps">
        {(['check', 'confirm', 'codes'] as const).map((step, at) => (
          <li key={step}>
            <span className="intake-step" aria-hidden="true">
              {at + 1}
            </span>
            <span>
              {t(`intake.steps.${step}`)}
              <small className="intake-hint">{t(`intake.steps.${step}Hint`)}</small>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The way to send a file: it goes on, and ends, also while one looks elsewhere. */
function useSending() {
  const { t } = useTranslation();
  const actions = useActions();
  const sentence = useRefusalSentence();
  const { sending = '', wrong = '' } = useOnDesk();
  const put = usePutOnDesk();

  async function send(file: File): Promise<void> {
    if (file.size > MOST_BYTES) {
      put({ one: null, wrong: t('intake.tooLarge') });
      return;
    }
    put({ one: null, sending: file.name });
    const outcome = await sendSpreadsheet(actions, file);
    if (outcome.ok) put({ one: outcome.value });
    else if (outcome.refusal.code === 'conflict') put({ one: null, wrong: t('intake.busyElsewhere') });
    else put({ one: null, wrong: t('intake.notSent', { why: sentence(outcome.refusal) }) });
  }

  return { sending, wrong, send };
}
