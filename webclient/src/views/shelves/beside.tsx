import './beside.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BesideShelf, ShelfCollection, TakenDocument } from '../../protocol/generated';
import type { Outcome } from '../../sync/actions';
import { useActions, useKnown } from '../client/client';
import { useName } from '../client/people';
import { Button } from '../parts/button';
import { useNow } from '../parts/now';
import { told } from '../parts/refusal';
import { listTime } from '../parts/time-words';
import { useGathering } from './use-gathering';

interface BesideProps {
  readonly conversation: number;
  readonly puts: boolean;
}

/** Below the shelf: collections (征集) of the circle that may come onto it, and what was taken away (取走). */
export function Beside({ conversation, puts }: BesideProps) {
  const { t } = useTranslation();
  const { beside, refused } = useBeside(conversation);
  if (refused) return <p className="beside shelf-facts">{t('shelf.besideFailed')}</p>;
  if (!beside) return null;
  const { taken, collections } = beside;
  return (
    <div className="beside">
      {puts && collections.length > 0 && (
        <section aria-label={t('shelf.collections')}>
          <h3 className="shelf-heading">{t('shelf.collections')}</h3>
          <ul className="shelf-rows">
            {collections.map((one) => (
              <Collected key={one.item} conversation={conversation} collection={one} />
            ))}
          </ul>
        </section>
      )}
      {taken.length > 0 && (
        <details className="beside-taken">
          <summary className="shelf-heading">{t('shelf.taken', { count: taken.length })}</summary>
          <ul className="shelf-rows">
            {taken.map((one) => (
              <Taken key={one.document.document} conversation={conversation} taken={one} puts={puts} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Asked anew whenever something on the shelf has changed; what was there stays while it is, and where it is refused. */
function useBeside(conversation: number): { readonly beside: BesideShelf | undefined; readonly refused: boolean } {
  const actions = useActions();
  const changed = useKnown((state) => state.shelves.get(conversation));
  const live = useKnown((state) => state.connection.phase === 'live');
  const [answer, setAnswer] = useState<Outcome<BesideShelf>>();
  useEffect(() => {
    let here = true;
    void actions.ask({ do: 'shelf.beside', conversation }).then((outcome) => {
      if (!here) return;
      if (outcome.ok) actions.needPersons(outcome.value.taken.map(({ by }) => by));
      setAnswer((had) => (had?.ok && !outcome.ok ? had : outcome));
    });
    return () => {
      here = false;
    };
  }, [actions, conversation, changed, live]);
  return { beside: answer?.ok ? answer.value : undefined, refused: answer?.ok === false };
}

/** 征集, how far it has come, and the press that brings its table and its files here. */
function Collected({
  conversation,
  collection: { item, title, asked, answered, folder },
}: {
  readonly conversation: number;
  readonly collection: ShelfCollection;
}) {
  const { t } = useTranslation();
  const { working, gather } = useGathering(conversation, item);
  return (
    <li className="shelf-row beside-row">
      <Words title={title} facts={t('collect.progress', { answered, asked })} />
      <Button disabled={working} aria-label={t('shelf.gatherOne', { title })} onClick={() => void gather()}>
        {t(folder === null ? 'shelf.gather' : 'shelf.gatherAnew')}
      </Button>
    </li>
  );
}

interface TakenProps extends BesideProps {
  readonly taken: TakenDocument;
}

/** 取走: what it was, who took it away and when; 放回. */
function Taken({ conversation, puts, taken: { document: held, by, signature, at } }: TakenProps) {
  const { t, i18n } = useTranslation();
  const actions = useActions();
  const nameOf = useName();
  const now = useNow();
  const who = [nameOf(by), signature].filter(Boolean).join(' ');
  const { document, name } = held;
  const giveBack = () => void told('shelf', actions.ask({ do: 'document.take', conversation, document, away: false }));
  return (
    <li className="shelf-row beside-row">
      <Words title={name} facts={t('shelf.takenBy', { who, when: listTime(new Date(at), now, i18n.language, t) })} />
      {puts && (
        <Button look="quiet" aria-label={t('shelf.giveBackOne', { name })} onClick={giveBack}>
          {t('shelf.giveBack')}
        </Button>
      )}
    </li>
  );
}

function Words({ title, facts }: { readonly title: string; readonly facts: string }) {
  return (
    <span className="shelf-words">
      <span className="shelf-title">{title}</span>
      <span className="shelf-facts">{facts}</span>
    </span>
  );
}
