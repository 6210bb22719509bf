import './person-pane.css';
import { ChevronLeft, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKnown } from '../client/client';
import { usePerson } from '../client/people';
import { Avatar } from '../parts/avatar';
import { Button, IconButton } from '../parts/button';
import { Empty } from '../parts/empty';
import { RowSkeletons } from '../parts/skeleton';
import { useBackTo } from '../shell/way';
import { PersonFacts } from './person-facts';
import { useAsked } from './use-asked';
import { useTalk } from './use-talk';

/** 名片 as a page of its own, for who comes by its address. */
export function PersonPane({ person }: { readonly person: number }) {
  const { t } = useTranslation();
  const page = useAsked({ do: 'person.card', person });
  const back = useBackTo('/people');
  return (
    <>
      <header className="conversation-header">
        <IconButton className="conversation-back" label={t('act.back')} onClick={back}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <div className="conversation-names">
          <h2 className="conversation-title">{t('people.card')}</h2>
        </div>
      </header>
      {page === undefined && <RowSkeletons count={3} />}
      {page === null && <Empty icon={SearchX} title={t('people.noPerson')} hint={t('people.noPersonHint')} />}
      {page && <Whole person={person} />}
    </>
  );
}

function Whole({ person }: { readonly person: number }) {
  const { t } = useTranslation();
  const card = usePerson(person);
  const me = useKnown((state) => state.me?.person) === person;
  const talk = useTalk();
  if (!card) return null;
  return (
    <div className="person-pane scroll">
      <div className="person-pane-head">
        <Avatar id={person} name={card.name} size="l" />
        <strong className="person-pane-name">{card.name}</strong>
        {!me && (
          <Button look="primary" onClick={() => void talk(person)}>
            {t('person.talk')}
          </Button>
        )}
      </div>
      <PersonFacts card={card} me={me} />
    </div>
  );
}
