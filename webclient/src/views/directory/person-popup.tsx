import './person-card.css';
import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonCard } from '../../protocol/generated';
import { useKnown } from '../client/client';
import { fellOn } from '../parts/anchored';
import { Avatar } from '../parts/avatar';
import { Button } from '../parts/button';
import { open } from '../shell/opened';
import { pathOf } from '../shell/place';
import { PersonFacts } from './person-facts';
import { useTalk } from './use-talk';

interface PersonPopupProps {
  readonly anchor: HTMLElement;
  readonly card: PersonCard;
  readonly onClose: () => void;
}

/** 名片, beside whatever showed the person. */
export function PersonPopup({ anchor, card, onClose }: PersonPopupProps) {
  const [open, setOpen] = useState(true);
  return (
    <Popover.Root
      open={open}
      onOpenChange={(now, { event }) => {
        if (!now && !fellOn(anchor, event)) setOpen(false);
      }}
      onOpenChangeComplete={(now) => !now && onClose()}
    >
      <Popover.Portal>
        <Popover.Positioner className="menu-place" anchor={anchor} side="right" align="start" sideOffset={8}>
          <Popover.Popup className="person-card scroll" finalFocus={() => anchor}>
            <Card card={card} onLeave={() => setOpen(false)} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Name, what he holds, how he is reached, and the one act. */
function Card({ card, onLeave }: { readonly card: PersonCard; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person);
  const talk = useTalk();
  return (
    <>
      <header className="person-card-head">
        <Avatar id={card.person} name={card.name} size="l" />
        <Popover.Title className="person-card-name">
          <Link to={pathOf({ at: 'directory', person: card.person })} onClick={onLeave}>
            {card.name}
          </Link>
        </Popover.Title>
      </header>
      <PersonFacts card={card} me={card.person === me} onLeave={onLeave} />
      {card.person === me ? (
        <Popover.Close render={<Button />} onClick={() => open({ what: 'status' })}>
          {t('status.set')}
        </Popover.Close>
      ) : (
        <Popover.Close render={<Button look="primary" />} onClick={() => void talk(card.person)}>
          {t('person.talk')}
        </Popover.Close>
      )}
    </>
  );
}
