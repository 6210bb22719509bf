import './person-card.css';
import { Popover } from '@base-ui/react/popover';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import { useKnown } from '../client/client';
import { usePerson } from '../client/people';
import { Avatar } from '../parts/avatar';
import { Button } from '../parts/button';
import { PersonFacts } from './person-facts';
import { useTalk } from './use-talk';

interface PersonTriggerProps {
  readonly person: number;
  /** His card, where it is at hand. */
  readonly card?: PersonCard;
  readonly children: ReactNode;
}

/** Whatever shows a person; a press opens his card. */
export function PersonTrigger({ person, card: given, children }: PersonTriggerProps) {
  const { t } = useTranslation();
  const asked = usePerson(given ? null : person);
  const card = given ?? asked;
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="person-trigger">
        {children}
        <span className="unseen">{t('person.card', { name: card?.name ?? '' })}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="menu-place" side="right" align="start" sideOffset={8}>
          <Popover.Popup className="person-card scroll">
            {card && <Card card={card} onLeave={() => setOpen(false)} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** 名片: name, what he holds, how he is reached, and the one act. */
function Card({ card, onLeave }: { readonly card: PersonCard; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person);
  const talk = useTalk();
  return (
    <>
      <header className="person-card-head">
        <Avatar id={card.person} name={card.name} size="l" />
        <Popover.Title className="person-card-name">{card.name}</Popover.Title>
      </header>
      <PersonFacts card={card} me={card.person === me} onLeave={onLeave} />
      {card.person === me ? (
        <p className="person-card-self">{t('person.self')}</p>
      ) : (
        <Popover.Close render={<Button look="primary" />} onClick={() => void talk(card.person)}>
          {t('person.talk')}
        </Popover.Close>
      )}
    </>
  );
}
