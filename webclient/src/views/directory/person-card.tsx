import './person-trigger.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../protocol/generated';
import { usePerson } from '../client/people';
import { useAnchored } from '../parts/anchored';
import { lazySheet } from '../parts/lazily';

interface PersonTriggerProps {
  readonly person: number;
  /** His card, where it is at hand. */
  readonly card?: PersonCard;
  readonly children: ReactNode;
}

const PersonPopup = lazySheet(() => import('./person-popup').then((file) => file.PersonPopup));

/** Whatever shows a person; a press opens his card. */
export function PersonTrigger({ person, card: given, children }: PersonTriggerProps) {
  const { t } = useTranslation();
  const asked = usePerson(given ? null : person);
  const card = given ?? asked;
  const { anchor, opens, close } = useAnchored('dialog');
  return (
    <>
      {opens(
        <button type="button" className="person-trigger">
          {children}
          <span className="unseen">{t('person.card', { name: card?.name ?? '' })}</span>
        </button>,
      )}
      {anchor && card && <PersonPopup anchor={anchor} card={card} onClose={close} />}
    </>
  );
}
