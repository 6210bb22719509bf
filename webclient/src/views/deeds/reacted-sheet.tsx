import './reacted-sheet.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reactions } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { PersonLine } from '../directory/person-line';
import { Sheet } from '../parts/dialog';
import { told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { LOOKS } from './looks';
import { useMoment } from './opinions-when';
import { fullTime } from '../parts/time-words';
import { hide, type Spot } from './shown';

/** 谁表了态: everybody who gave a message a reaction, by kind. */
export function ReactedSheet({ conversation, nr }: Spot) {
  const { t } = useTranslation();
  const actions = useActions();
  const [found, setFound] = useState<Reactions>();
  useEffect(() => {
    let here = true;
    void told(undefined, actions.ask({ do: 'message.reactions', conversation, nr })).then((outcome) => {
      if (!here) return;
      if (!outcome.ok) {
        hide();
        return;
      }
      setFound(outcome.value);
      actions.needPersons(outcome.value.reactions.flatMap(({ persons }) => persons));
    });
    return () => {
      here = false;
    };
  }, [conversation, nr, actions]);
  return (
    <Sheet open title={t('deeds.reacted')} onClose={hide}>
      <div className="reacted scroll">{found ? <Given given={found.reactions} /> : <RowSkeletons count={4} />}</div>
    </Sheet>
  );
}

function Given({ given }: { readonly given: Reactions['reactions'] }) {
  const { t } = useTranslation();
  const people = useKnown((state) => state.people);
  if (given.length === 0) return <p className="reacted-none">{t('deeds.reactedNone')}</p>;
  return given.map(({ reaction, persons, times = [] }) => {
    const Icon = LOOKS[reaction];
    return (
      <section key={reaction}>
        <h3 className="reacted-kind">
          <Icon aria-hidden="true" />
          {t(`deeds.reactions.${reaction}`)}
          <span className="reacted-count">{persons.length}</span>
        </h3>
        <ul>
          {persons.map((person, place) => {
            const card = people.get(person);
            return (
              <li key={person} className="reacted-one">
                {card && <PersonLine card={card} />}
                <When at={times[place] ?? null} />
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}

function When({ at }: { readonly at: string | null }) {
  const moment = useMoment();
  const { i18n } = useTranslation();
  if (at === null) return null;
  return (
    <time className="reacted-when" dateTime={at} title={fullTime(new Date(at), i18n.language)}>
      {moment(at)}
    </time>
  );
}
