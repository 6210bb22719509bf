import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../client/client';
import { refusalWords } from '../parts/refusal';
import { contactNow, refresh, type Entry, type OwnContact } from './book';

const BLANK: Entry = {
  name: '',
  unit: '',
  title: '',
  phones: [],
  emails: [],
  address: '',
  note: '',
  groups: [],
  person: null,
};

interface Written {
  readonly entry: Entry;
  readonly set: (part: Partial<Entry>) => void;
  readonly isChanged: boolean;
  /** What is wrong with a field, in words. */
  readonly wrong: { readonly field: string; readonly words: string } | undefined;
  /** Somebody, I on another device, changed the contact while I was writing. */
  readonly overtaken: boolean;
  readonly working: boolean;
  /** Answers whether it is kept now. */
  readonly save: () => Promise<boolean>;
}

/** A contact being written. What is saved goes under one id, so that pressing twice is one contact. */
export function useEntry(contact: OwnContact | undefined, first: Partial<Entry> | undefined): Written {
  const { t } = useTranslation();
  const actions = useActions();
  const [begun] = useState<Entry>(() => contact?.entry ?? withLines({ ...BLANK, ...first }));
  const [id] = useState<string>(() => contact?.contact ?? actions.uuid());
  const [entry, setEntry] = useState(begun);
  const [version, setVersion] = useState(contact?.version ?? 0);
  const [wrong, setWrong] = useState<Written['wrong']>();
  const [overtaken, setOvertaken] = useState(false);
  const [working, setWorking] = useState(false);

  async function save(): Promise<boolean> {
    if (entry.name.trim() === '') {
      setWrong({ field: 'name', words: t('contacts.nameMissing') });
      return false;
    }
    setWorking(true);
    const outcome = await actions.ask({ do: 'contact.save', contact: id, version, entry: withoutBlanks(entry) });
    await refresh(actions);
    setWorking(false);
    if (outcome.ok) return true;
    const now = outcome.refusal.code === 'stale' ? contactNow(id) : undefined;
    setOvertaken(now !== undefined);
    if (now) setVersion(now.version);
    else setWrong({ field: outcome.refusal.field ?? '', words: refusalWords(outcome.refusal, undefined, t) });
    return false;
  }

  function set(part: Partial<Entry>): void {
    setWrong(undefined);
    setEntry((now) => ({ ...now, ...part }));
  }

  const isChanged = JSON.stringify(withoutBlanks(entry)) !== JSON.stringify(withoutBlanks(begun));
  return { entry, set, isChanged, wrong, overtaken, working, save };
}

/** A form begins with a line for the number one came to write. */
function withLines(entry: Entry): Entry {
  return entry.phones.length > 0 ? entry : { ...entry, phones: [{ kind: 'mobile', number: '' }] };
}

function withoutBlanks(entry: Entry): Entry {
  return {
    ...entry,
    phones: entry.phones.filter((phone) => phone.number.trim() !== ''),
    emails: entry.emails.filter((mail) => mail.trim() !== ''),
  };
}
