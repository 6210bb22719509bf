import './readers-sheet.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard, Readers } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { PersonLine } from '../directory/person-line';
import { Sheet } from '../parts/dialog';
import { told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { hideReaders, useReadersOpened } from './readers-opened';

/** 阅读情况: who has read a message, and who has not. */
export function ReadersSheet() {
  const { t } = useTranslation();
  const shown = useReadersOpened((state) => state.shown);
  useEffect(() => hideReaders, []);
  return (
    <Sheet open={shown !== undefined} title={t('message.readersTitle')} wide onClose={hideReaders}>
      {shown && <ReadersOf key={`${shown.conversation}/${shown.nr}`} {...shown} />}
    </Sheet>
  );
}

function ReadersOf({ conversation, nr }: { readonly conversation: number; readonly nr: number }) {
  const actions = useActions();
  const [readers, setReaders] = useState<Readers>();
  useEffect(() => {
    let here = true;
    async function ask() {
      const outcome = await told(undefined, actions.whoRead(conversation, nr));
      if (!here) return;
      if (!outcome.ok) {
        hideReaders();
        return;
      }
      setReaders(outcome.value);
      actions.needPersons([...outcome.value.read, ...outcome.value.unread]);
    }
    void ask();
    return () => {
      here = false;
    };
  }, [conversation, nr, actions]);
  return <div className="readers">{readers ? <TwoColumns readers={readers} /> : <RowSkeletons count={4} />}</div>;
}

function TwoColumns({ readers }: { readonly readers: Readers }) {
  const { t } = useTranslation();
  return (
    <>
      <Column
        title={t('message.readersUnread', { count: readers.unread.length })}
        persons={readers.unread}
        empty={t('message.readersEverybody')}
      />
      <Column
        title={t('message.readersRead', { count: readers.read.length })}
        persons={readers.read}
        empty={t('message.readersNone')}
      />
    </>
  );
}

function Column({
  title,
  persons,
  empty,
}: {
  readonly title: string;
  readonly persons: readonly number[];
  readonly empty: string;
}) {
  const people = useKnown((state) => state.people);
  const cards = persons.map((person) => people.get(person)).filter((card): card is PersonCard => card !== undefined);
  return (
    <section className="readers-column">
      <h3 className="readers-title">{title}</h3>
      {persons.length === 0 && <p className="readers-empty">{empty}</p>}
      <ul className="readers-list scroll">
        {cards.map((card) => (
          <li key={card.person}>
            <PersonLine card={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}
