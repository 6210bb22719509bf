import './row-contacts.css';
import { useTranslation } from 'react-i18next';
import type { BoardRow, Charter } from '../../protocol/generated';
import { useKnown } from '../client/client';
import { useName } from '../client/people';
import { PersonTrigger } from '../directory/person-card';
import { StatusMark } from '../status/status-mark';

const MOST = 3;

/** Whom to ask about a row: the unit's contacts, or who wrote it last where it has none. */
export function askedOf(row: BoardRow, contacts: Charter['contacts']): readonly number[] {
  const named = contacts.filter(({ unit }) => unit === row.unit).map(({ person }) => person);
  return named.length > 0 ? named.slice(0, MOST) : row.by === null ? [] : [row.by];
}

/** 联络员, each with whether he can be reached now and where he says he is (在岗状态). They are to be watched. */
export function RowContacts({ persons }: { readonly persons: readonly number[] }) {
  if (persons.length === 0) return null;
  return (
    <span className="row-contacts">
      {persons.map((person) => (
        <Contact key={person} person={person} />
      ))}
    </span>
  );
}

function Contact({ person }: { readonly person: number }) {
  const { t } = useTranslation();
  const nameOf = useName();
  const online = useKnown((state) => state.online.has(person) || state.me?.person === person);
  return (
    <PersonTrigger person={person}>
      <span className="row-contact" data-online={online || undefined}>
        <span className="row-contact-dot" aria-hidden="true" />
        {nameOf(person)}
        <span className="unseen">{t(online ? 'board.online' : 'board.offline')}</span>
        <StatusMark person={person} />
      </span>
    </PersonTrigger>
  );
}
