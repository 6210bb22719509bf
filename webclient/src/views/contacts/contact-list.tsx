import './contact-list.css';
import { Check } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { VList, type VListHandle } from 'virtua';
import { Avatar } from '../parts/avatar';
import type { OwnContact } from './book';
import { faceOf, rowsOf, type ListRow } from './looking';

interface ContactListProps {
  readonly contacts: readonly OwnContact[];
  /** Those who are chosen, while several are being chosen. */
  readonly picked: ReadonlySet<string> | undefined;
  readonly onPress: (contact: string) => void;
}

/** Names under their letters, and the letters at the edge to jump to. */
export function ContactList({ contacts, picked, onPress }: ContactListProps) {
  const rows = useMemo(() => rowsOf(contacts), [contacts]);
  const list = useRef<VListHandle>(null);
  return (
    <div className="contacts-body">
      <VList ref={list} className="contacts-list scroll">
        {rows.map((row) =>
          row.kind === 'letter' ? (
            <h3 key={`letter ${row.letter}`} className="contacts-letter">
              {row.letter}
            </h3>
          ) : (
            <ContactRow
              key={row.contact.contact}
              contact={row.contact}
              picked={picked?.has(row.contact.contact)}
              onPress={onPress}
            />
          ),
        )}
      </VList>
      <LetterIndex rows={rows} onJump={(place) => list.current?.scrollToIndex(place, { align: 'start' })} />
    </div>
  );
}

interface ContactRowProps {
  readonly contact: OwnContact;
  readonly picked: boolean | undefined;
  readonly onPress: (contact: string) => void;
}

function ContactRow({ contact: { contact, entry }, picked, onPress }: ContactRowProps) {
  const about = [entry.unit, entry.title].filter(Boolean).join(' · ');
  return (
    <button type="button" className="contact-row" aria-pressed={picked} onClick={() => onPress(contact)}>
      {picked !== undefined && (
        <span className="contact-check" data-taken={picked || undefined}>
          <Check aria-hidden="true" />
        </span>
      )}
      <Avatar id={faceOf(contact)} name={entry.name} />
      <span className="contact-words">
        <span className="contact-name cut">{entry.name}</span>
        {about !== '' && <span className="contact-about cut">{about}</span>}
      </span>
      <span className="contact-groups cut">{entry.groups.join(' ')}</span>
      <span className="contact-phone">{entry.phones[0]?.number ?? ''}</span>
    </button>
  );
}

interface LetterIndexProps {
  readonly rows: readonly ListRow[];
  readonly onJump: (row: number) => void;
}

const FEW = 12;

/** 首字母: only where the list is longer than a screen. */
function LetterIndex({ rows, onJump }: LetterIndexProps) {
  const { t } = useTranslation();
  const letters = rows.flatMap((row, place) => (row.kind === 'letter' ? [{ letter: row.letter, place }] : []));
  if (letters.length < 2 || rows.length < FEW) return null;
  return (
    <nav className="letter-index" aria-label={t('contacts.index')}>
      {letters.map(({ letter, place }) => (
        <button
          key={letter}
          type="button"
          aria-label={t('contacts.toLetter', { letter })}
          onClick={() => onJump(place)}
        >
          {letter}
        </button>
      ))}
    </nav>
  );
}
