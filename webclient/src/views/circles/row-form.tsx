import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow, BoardWords } from '../../protocol/generated';
import { useActions } from '../client/client';
import { useName } from '../client/people';
import { Button } from '../parts/button';
import { Choice } from '../parts/field';
import { refusalWords } from '../parts/refusal';
import { say } from '../parts/toast';
import { AreaField } from './area-field';
import { wordsOf } from './row-words';

interface RowFormProps {
  readonly conversation: number;
  readonly row: BoardRow;
  readonly onClose: () => void;
}

const STATES = ['open', 'under_way', 'blocked', 'done'] as const;

/** Writing in a row, where it stands. Who is overtaken sees what stands there now, and keeps his own words. */
export function RowForm({ conversation, row, onClose }: RowFormProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const [words, setWords] = useState<Required<BoardWords>>(() => ({ ...BLANK, ...row.words }));
  const [onTop, setOnTop] = useState(row);
  const [working, setWorking] = useState(false);
  const write = (more: Partial<BoardWords>) => setWords((before) => ({ ...before, ...more }));

  async function save() {
    setWorking(true);
    const { version, unit } = onTop;
    const outcome = await actions.ask({ do: 'board.write', conversation, unit, version, words });
    setWorking(false);
    if (outcome.ok) onClose();
    else if (outcome.refusal.row) setOnTop(outcome.refusal.row);
    else say(refusalWords(outcome.refusal, 'rules', t));
  }

  return (
    <form
      className="board-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {onTop !== row && <Overtaken row={onTop} />}
      <AreaField label={t('circle.task')} value={words.task} onValue={(task) => write({ task })} rows={1} most={200} />
      <Choice
        label={t('circle.state')}
        name={`row ${row.unit}`}
        value={words.state}
        options={STATES.map((one) => [one, t(`circle.rowStates.${one}`)] as const)}
        onChange={(state) => write({ state })}
      />
      <AreaField label={t('circle.progress')} value={words.progress} onValue={(progress) => write({ progress })} />
      <AreaField label={t('circle.blocker')} value={words.blocker} onValue={(blocker) => write({ blocker })} rows={1} />
      <AreaField
        label={t('circle.nextStep')}
        value={words.next_step}
        onValue={(next_step) => write({ next_step })}
        rows={1}
      />
      <div className="board-form-acts">
        <Button onClick={onClose}>{t('act.cancel')}</Button>
        <Button look="primary" type="submit" disabled={working}>
          {t('act.save')}
        </Button>
      </div>
    </form>
  );
}

const BLANK: Required<BoardWords> = { task: '', state: 'open', progress: '', blocker: '', next_step: '' };

function Overtaken({ row }: { readonly row: BoardRow }) {
  const { t } = useTranslation();
  const nameOf = useName();
  return (
    <p className="board-overtaken" role="alert">
      {t('circle.stale', { name: nameOf(row.by ?? 0), words: wordsOf(row.words, t) })}
    </p>
  );
}
