import './contact-sheet.css';
import { Copy, Mail, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../client/people';
import { PersonLine } from '../directory/person-line';
import { useTalk } from '../directory/use-talk';
import { Avatar } from '../parts/avatar';
import { Button, IconButton } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { say } from '../parts/toast';
import type { OwnContact } from './book';
import { faceOf } from './looking';
import { kindWords } from './vocabulary';

interface ContactSheetProps {
  readonly contact: OwnContact;
  readonly onClose: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** 联系人: everything I wrote about somebody, and how to reach him. */
export function ContactSheet({ contact: { contact, entry }, onClose, onEdit, onDelete }: ContactSheetProps) {
  const { t } = useTranslation();
  const about = [entry.unit, entry.title].filter(Boolean).join(' · ');
  return (
    <Sheet
      open
      title={entry.name}
      onClose={onClose}
      foot={
        <>
          <Button look="danger" className="contact-delete" onClick={onDelete}>
            {t('contacts.delete')}
          </Button>
          <Button look="primary" onClick={onEdit}>
            {t('contacts.edit')}
          </Button>
        </>
      }
    >
      <div className="contact-sheet scroll">
        <header className="contact-head">
          <Avatar id={faceOf(contact)} name={entry.name} size="l" />
          <span className="contact-head-words">
            {about !== '' && <span>{about}</span>}
            <span className="contact-chips">
              {entry.groups.map((group) => (
                <span key={group} className="contact-chip">
                  {group}
                </span>
              ))}
            </span>
          </span>
        </header>
        <dl className="contact-facts">
          {entry.phones.map(({ kind, number }) => (
            <Fact key={`${kind} ${number}`} name={t(kindWords[kind])} copied={number}>
              <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} aria-label={t('contacts.call', { number })}>
                <Phone aria-hidden="true" />
                {number}
              </a>
            </Fact>
          ))}
          {entry.emails.map((mail) => (
            <Fact key={mail} name={t('contacts.emails')} copied={mail}>
              <a href={`mailto:${mail}`} aria-label={t('contacts.mail', { mail })}>
                <Mail aria-hidden="true" />
                {mail}
              </a>
            </Fact>
          ))}
          {entry.address !== '' && (
            <Fact name={t('contacts.address')} copied={entry.address}>
              {entry.address}
            </Fact>
          )}
          {entry.note !== '' && <Fact name={t('contacts.note')}>{entry.note}</Fact>}
        </dl>
        {entry.person !== null && <OnPlatform person={entry.person} />}
      </div>
    </Sheet>
  );
}

interface FactProps {
  readonly name: string;
  readonly copied?: string;
  readonly children: ReactNode;
}

function Fact({ name, copied, children }: FactProps) {
  const { t } = useTranslation();
  return (
    <div className="contact-fact">
      <dt>{name}</dt>
      <dd>
        <span className="contact-fact-words">{children}</span>
        {copied !== undefined && (
          <IconButton
            label={t('contacts.copy')}
            onClick={() => void navigator.clipboard.writeText(copied).then(() => say(t('contacts.copied')))}
          >
            <Copy aria-hidden="true" />
          </IconButton>
        )}
      </dd>
    </div>
  );
}

/** He is a person of the platform too: his card as the directory shows it, and the way to him. */
function OnPlatform({ person }: { readonly person: number }) {
  const { t } = useTranslation();
  const card = usePerson(person);
  const talk = useTalk();
  if (!card) return null;
  return (
    <section className="contact-platform" aria-label={t('contacts.onPlatform')}>
      <h3>{t('contacts.onPlatform')}</h3>
      <span className="contact-platform-line">
        <PersonLine card={card} />
        <Button onClick={() => void talk(person)}>{t('contacts.talk')}</Button>
      </span>
    </section>
  );
}
