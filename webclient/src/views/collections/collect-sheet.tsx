import './collect-sheet.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_DRAFT } from '../../store/draft';
import { useActions } from '../client/client';
import { useTitle } from '../client/titles';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { Choice, TextField } from '../parts/field';
import { refusalWords } from '../parts/refusal';
import { say } from '../parts/toast';
import { close, type Opened } from '../shell/opened';
import { FieldRows } from './field-rows';
import { TemplateFiles, Whom } from './whom';
import { begun, mistakeIn, mistakesOf, requestOf, type Mistakes, type Wanted } from './wanted';

type ToCollect = Extract<Opened, { readonly what: 'collect' }>;

/** 发起征集: what is asked of whom until when. As it opens it can be sent. */
export function CollectSheet({ asked }: { readonly asked: ToCollect }) {
  const { t } = useTranslation();
  const { conversation, wish } = asked;
  const name = useTitle(conversation);
  const [wanted, setWanted] = useState(() =>
    begun({ ...wish, first: t('collect.firstField'), second: t('collect.secondField') }),
  );
  const { working, mistakes, send } = useFounding(asked);
  const change = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  const told = (at: string) => (mistakes[at] ? t(`collect.mistakes.${mistakes[at]}`) : undefined);
  return (
    <Sheet
      open
      wide
      title={t('collect.title')}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={working} onClick={() => void send(wanted)}>
            {t('collect.send')}
          </Button>
        </>
      }
    >
      <form
        className="collect scroll"
        onSubmit={(event) => {
          event.preventDefault();
          void send(wanted);
        }}
      >
        <div className="collect-pair">
          <TextField
            label={t('collect.subject')}
            placeholder={t('collect.subjectHint')}
            value={wanted.title}
            onValue={(title) => change({ title })}
            maxLength={100}
            autoFocus
            error={told('title')}
          />
          <TextField
            label={t('collect.due')}
            type="datetime-local"
            value={wanted.due}
            onValue={(due) => change({ due })}
            error={told('due')}
          />
        </div>
        <Whom wanted={wanted} onChange={change} fault={told('audience')} />
        <FieldRows wanted={wanted} onChange={setWanted} told={told} />
        <More wanted={wanted} onChange={change} fault={told('templates')} />
        <p className="collect-foot">{t('collect.foot', { name })}</p>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Sheet>
  );
}

interface MoreProps {
  readonly wanted: Wanted;
  readonly onChange: (part: Partial<Wanted>) => void;
  readonly fault: string | undefined;
}

/** What most do without. */
function More({ wanted, onChange, fault }: MoreProps) {
  const { t } = useTranslation();
  return (
    <>
      <label className="field collect-words">
        <span className="field-label">{t('collect.words')}</span>
        <textarea
          className="scroll"
          rows={2}
          maxLength={4000}
          value={wanted.words}
          onChange={(event) => onChange({ words: event.currentTarget.value })}
        />
      </label>
      <TemplateFiles fault={fault} onFiles={(templates) => onChange({ templates })} />
      <Choice
        label={t('collect.shown')}
        value={wanted.shown}
        options={(['asker', 'all'] as const).map((one) => [one, t(`collect.showns.${one}`)] as const)}
        onChange={(shown) => onChange({ shown })}
      />
    </>
  );
}

/** One sheet asks once, however often it is pressed. */
function useFounding({ conversation, wish, typedAt }: ToCollect) {
  const { t } = useTranslation();
  const actions = useActions();
  const [working, setWorking] = useState(false);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [client_id] = useState(() => actions.uuid());

  async function send(wanted: Wanted) {
    const own = mistakesOf(wanted, new Date());
    setMistakes(own);
    if (Object.keys(own).length > 0 || working) return;
    setWorking(true);
    const request = {
      do: 'collection.found',
      conversation,
      client_id,
      nr: wish.nr,
      position: null,
      ...requestOf(wanted),
    } as const;
    const outcome = await actions.ask(request);
    setWorking(false);
    if (outcome.ok) {
      if (typedAt !== undefined) actions.setDraft(typedAt, NO_DRAFT); // it is said: nothing is left to send
      close();
      return;
    }
    const found = mistakeIn(outcome.refusal, wanted);
    if (found) setMistakes(found);
    else say(refusalWords(outcome.refusal, 'post', t));
  }

  return { working, mistakes, send };
}
