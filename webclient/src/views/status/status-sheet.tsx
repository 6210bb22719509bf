import './status-sheet.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonStatus } from '../../protocol/generated';
import { useActions } from '../client/client';
import { useMe } from '../client/people';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { Choice, TextField } from '../parts/field';
import { told } from '../parts/refusal';
import { close } from '../shell/opened';
import { StatusLine } from './status-mark';
import { endOf, spansAt, type Span } from './until';
import { useStatus } from './use-status';

const KINDS = ['on_duty', 'meeting', 'out', 'field', 'leave'] as const;

/** 在岗状态: where I am and until when, for everybody who sees me. */
export function StatusSheet() {
  const { t } = useTranslation();
  const saying = useSaying();
  const { kind, text, span, day, write, spans, wrong } = saying;
  return (
    <Sheet open title={t('statusSheet.title')} onClose={close} foot={<Foot saying={saying} />}>
      <form
        className="status-form"
        onSubmit={(event) => {
          event.preventDefault();
          void saying.say();
        }}
      >
        <StatusLine person={useMe().person} />
        <Choice
          label={t('statusSheet.kind')}
          value={kind}
          options={KINDS.map((one) => [one, t(`status.kinds.${one}`)] as const)}
          onChange={(now) => write({ kind: now })}
        />
        <Choice
          label={t('statusSheet.until')}
          value={span}
          options={spans.map((one) => [one, t(`statusSheet.spans.${one}`)] as const)}
          onChange={(now) => write({ span: now })}
        />
        {span === 'day' && (
          <TextField
            label={t('statusSheet.day')}
            type="date"
            value={day}
            onValue={(now) => write({ day: now })}
            error={wrong ? t('statusSheet.dayWrong') : undefined}
          />
        )}
        <TextField
          label={t('statusSheet.text')}
          placeholder={t('statusSheet.textHint')}
          value={text}
          onValue={(now) => write({ text: now })}
          maxLength={40}
        />
        <p className="status-about">{t('statusSheet.about')}</p>
      </form>
    </Sheet>
  );
}

function Foot({ saying }: { readonly saying: ReturnType<typeof useSaying> }) {
  const { t } = useTranslation();
  return (
    <>
      {saying.now && (
        <Button disabled={saying.working} onClick={() => void saying.end()}>
          {t('statusSheet.end')}
        </Button>
      )}
      <Button onClick={close}>{t('act.cancel')}</Button>
      <Button look="primary" disabled={saying.working} onClick={() => void saying.say()}>
        {t('statusSheet.say')}
      </Button>
    </>
  );
}

interface Words {
  readonly kind: PersonStatus['kind'];
  readonly text: string;
  readonly span: Span;
  readonly day: string;
}

function useSaying() {
  const actions = useActions();
  const now = useStatus(useMe().person);
  const [spans] = useState(() => spansAt(new Date()));
  const [words, setWords] = useState<Words>(() => ({
    kind: now?.kind ?? 'on_duty',
    text: now?.text ?? '',
    span: spans.includes('evening') ? 'evening' : 'hour',
    day: '',
  }));
  const [wrong, setWrong] = useState(false);
  const [working, setWorking] = useState(false);

  async function tell(said: Parameters<typeof actions.sayStatus>[0]) {
    setWorking(true);
    const outcome = await told(undefined, actions.sayStatus(said));
    setWorking(false);
    if (outcome.ok) close();
  }

  async function say() {
    const present = new Date();
    const until = endOf(words.span, words.day, present);
    setWrong(until === undefined || until <= present);
    if (until !== undefined && until > present)
      await tell({ kind: words.kind, text: words.text.trim(), until: until.toISOString() });
  }

  const write = (more: Partial<Words>) => setWords((before) => ({ ...before, ...more }));
  return { ...words, now, spans, wrong, working, write, say, end: () => tell(null) };
}
