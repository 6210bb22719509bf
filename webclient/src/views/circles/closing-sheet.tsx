import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenThings, Result, Shelf } from '../../protocol/generated';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { told } from '../parts/refusal';
import { ResultMark } from '../shelves/result-mark';
import { AreaField } from './area-field';
import { countOf, OpenList } from './open-things';
import { useOfCircle } from './use-of-circle';

interface ClosingSheetProps {
  readonly conversation: number;
  readonly onClose: () => void;
}

/** 解散: asked once more, over what has come of the circle (成果) and what is still open in it. */
export function ClosingSheet({ conversation, onClose }: ClosingSheetProps) {
  const { answer: things } = useOfCircle({ do: 'circle.open_things', conversation });
  const { answer: shelf } = useOfCircle({ do: 'shelf.get', conversation });
  return things && shelf && <Asked {...{ conversation, things, shelf, onClose }} />;
}

interface AskedProps extends ClosingSheetProps {
  readonly things: OpenThings;
  readonly shelf: Shelf;
}

/** Where something is open, it is asked why the circle is closed all the same. */
function Asked({ conversation, things, shelf, onClose }: AskedProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const count = countOf(things);
  const missing = count > 0 && reason.trim() === '';

  function end() {
    setTried(true);
    if (missing) return;
    onClose();
    const why = { step: 'close', reason: reason.trim() } as const;
    void told('rules', actions.ask({ do: 'circle.step', conversation, ...why }));
  }

  return (
    <Sheet
      open
      title={count === 0 ? t('circle.deeds.close') : t('circle.open.closing', { count })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="danger" onClick={end}>
            {t('circle.deeds.close')}
          </Button>
        </>
      }
    >
      <div className="closing scroll">
        <Results shelf={shelf} />
        <section className="open-things" aria-label={t('circle.open.title')}>
          <h3>{count === 0 ? t('circle.open.none') : t('circle.open.count', { count })}</h3>
          {count > 0 && <OpenList things={things} />}
        </section>
        {count > 0 && (
          <AreaField
            label={t('circle.open.reason')}
            placeholder={t('circle.open.reasonHint')}
            value={reason}
            onValue={setReason}
            error={tried && missing ? t('circle.open.reasonMissing') : undefined}
          />
        )}
        <p className="closing-words">{t('circle.asks.close')}</p>
      </div>
    </Sheet>
  );
}

/** 成果: those that nobody has approved (待认定) can still be, as long as the circle is open. */
function Results({ shelf }: { readonly shelf: Shelf }) {
  const { t } = useTranslation();
  const { results, documents } = shelf;
  const approved = results.filter(({ approval }) => approval !== null).length;
  const nameOf = ({ document, text }: Result) => documents.find((one) => one.document === document)?.name ?? text;
  return (
    <section className="open-things" aria-label={t('circles.results')}>
      <h3>
        {results.length === 0
          ? t('circle.open.noResults')
          : t('circle.open.results', { count: results.length, approved })}
      </h3>
      <ul className="open-list">
        {results.map((one) => (
          <li key={one.result}>
            <span className="cut">{nameOf(one)}</span>
            <ResultMark result={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
