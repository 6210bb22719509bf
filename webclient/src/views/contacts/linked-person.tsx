import { useTranslation } from 'react-i18next';
import { usePerson } from '../client/people';
import { PersonLine } from '../directory/person-line';
import { Button } from '../parts/button';

interface LinkedPersonProps {
  readonly person: number;
  readonly onUnlink: () => void;
}

/** The person of the platform whom this contact is. */
export function LinkedPerson({ person, onUnlink }: LinkedPersonProps) {
  const { t } = useTranslation();
  const card = usePerson(person);
  return (
    <div className="field">
      <span className="field-label">{t('contacts.linked')}</span>
      <span className="contact-platform-line">
        {card ? <PersonLine card={card} /> : <span className="contact-head-words">{t('person.unknown')}</span>}
        <Button onClick={onUnlink}>{t('contacts.unlink')}</Button>
      </span>
    </div>
  );
}
