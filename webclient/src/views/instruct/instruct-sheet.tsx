import './instruct-sheet.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HatCard } from '../../protocol/generated';
import { useTitle } from '../client/titles';
import { useAskedAgain } from '../directory/use-asked';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { Choice } from '../parts/field';
import { PhraseBar } from '../phrases/phrase-bar';
import { close } from '../shell/opened';
import { useMayInstruct } from './may';
import { isForAnother, isTooLong, MOST } from './proposal';
import { Understood } from './understood';
import { useDraft } from './use-draft';

/** 转批示: the message it is about. */
export interface About {
  readonly nr: number;
  readonly words: string;
}

interface InstructSheetProps {
  readonly conversation: number;
  readonly about: About | undefined;
}

const REST = 400;
const GIVEN = ['written', 'oral'] as const;
type Given = (typeof GIVEN)[number];

/** 批示: one sentence, and below it at once how it is understood. Nothing is given out before it is confirmed on the card. */
export function InstructSheet({ conversation, about }: InstructSheetProps) {
  const { t } = useTranslation();
  const hats = useMayInstruct();
  const [text, setText] = useState('');
  const [position, setPosition] = useState<number>();
  const [given, setGiven] = useState<Given>('written');
  const { working, send } = useDraft();
  const hat = hats.find((one) => one.position === position) ?? hats[0];
  const words = text.trim();
  const ready = words !== '' && !isTooLong(words) && !working;

  async function begin() {
    if (!ready) return;
    const source = about ? { conversation, nr: about.nr } : null;
    const how = isForAnother(hat) ? given : 'written';
    const said = { text: words, given: how, position: hat?.position ?? null, source } as const;
    if (await send(said, conversation)) close();
  }

  return (
    <Sheet
      open
      title={t('instruct.title')}
      onClose={close}
      foot={
        <>
          <Button onClick={close}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={!ready} onClick={() => void begin()}>
            {t('instruct.send')}
          </Button>
        </>
      }
    >
      <div className="instruct">
        {about && (
          <p className="instruct-about">
            <span>{t('instruct.source')}</span>
            <span className="cut">{about.words}</span>
          </p>
        )}
        <textarea
          className="instruct-words scroll"
          aria-label={t('instruct.words')}
          placeholder={t('instruct.hint')}
          rows={4}
          autoFocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
            if (sends) void begin();
          }}
        />
        <PhraseBar text={text} onText={setText} />
        {isTooLong(words) && (
          <p className="field-error" role="alert">
            {t('instruct.tooLong', { most: MOST })}
          </p>
        )}
        <Reading text={words} />
        <Whose hats={hats} hat={hat} onPosition={setPosition} given={given} onGiven={setGiven} />
        <Foot conversation={conversation} />
      </div>
    </Sheet>
  );
}

/** Said live to whoever does not see it, too. */
function Reading({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const asked = text === '' || isTooLong(text) ? undefined : ({ do: 'instruction.read', text } as const);
  const { answer, current } = useAskedAgain(asked, REST);
  return (
    <section className="instruct-read" role="status" aria-label={t('instruct.read')}>
      {asked && answer ? (
        <Understood proposal={answer} current={current} />
      ) : (
        <p className="instruct-none">{t(asked && answer === null && current ? 'instruct.notRead' : 'instruct.how')}</p>
      )}
    </section>
  );
}

interface WhoseProps {
  readonly hats: readonly HatCard[];
  readonly hat: HatCard | undefined;
  readonly onPosition: (position: number) => void;
  readonly given: Given;
  readonly onGiven: (given: Given) => void;
}

/** Whose instruction it is where there is a choice; how he gave it where she writes it down for him. */
function Whose({ hats, hat, onPosition, given, onGiven }: WhoseProps) {
  const { t } = useTranslation();
  const options = hats.map(({ position, words }) => [String(position), words] as const);
  return (
    <>
      {hats.length > 1 && (
        <Choice
          label={t('instruct.whose')}
          value={String(hat?.position)}
          options={options}
          onChange={(position) => onPosition(Number(position))}
        />
      )}
      {hats.length === 1 && isForAnother(hat) && (
        <p className="instruct-foot">{t('instruct.signed', { words: hat?.words })}</p>
      )}
      {isForAnother(hat) && (
        <Choice
          label={t('instruct.given')}
          value={given}
          options={GIVEN.map((one) => [one, t(`instruct.${one}`)] as const)}
          onChange={onGiven}
        />
      )}
    </>
  );
}

function Foot({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  return <p className="instruct-foot">{t('instruct.foot', { name: useTitle(conversation) })}</p>;
}
