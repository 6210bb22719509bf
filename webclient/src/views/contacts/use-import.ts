import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../client/client';
import { refusalWords, told } from '../parts/refusal';
import { say } from '../parts/toast';
import { refresh } from './book';
import { MOST_BYTES, sendCards, type ContactImport } from './importing';

interface Importing {
  readonly name: string;
  readonly working: boolean;
  /** What the file would do, once it was looked at. */
  readonly shown: ContactImport | undefined;
  /** What went wrong with the file, in words. */
  readonly wrong: string;
  readonly look: (file: File) => Promise<void>;
  /** Write it; answers whether it is done. */
  readonly confirm: (skip: ReadonlySet<number>, group: string) => Promise<boolean>;
}

/** A file of cards on its way in: looked at first, written when confirmed. */
export function useImport(): Importing {
  const { t } = useTranslation();
  const actions = useActions();
  const [name, setName] = useState('');
  const [file, setFile] = useState<Uint8Array<ArrayBuffer>>();
  const [shown, setShown] = useState<ContactImport>();
  const [working, busy] = useBusy();
  const [wrong, setWrong] = useState('');

  async function look(chosen: File): Promise<void> {
    setName(chosen.name);
    setShown(undefined);
    setWrong(chosen.size > MOST_BYTES ? t('contacts.tooLarge') : '');
    if (chosen.size > MOST_BYTES) return;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    setFile(bytes);
    await compare(bytes);
  }

  async function compare(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const outcome = await busy(sendCards(actions, bytes));
    if (!outcome.ok) setWrong(refusalWords(outcome.refusal, undefined, t));
    else if (outcome.value.cards.length + outcome.value.faulty.length === 0) setWrong(t('contacts.noCards'));
    else setShown(outcome.value);
  }

  async function confirm(skip: ReadonlySet<number>, group: string): Promise<boolean> {
    if (!file || !shown) return false;
    const outcome = await busy(sendCards(actions, file, { seen: shown.seen, skip: [...skip], group: group.trim() }));
    if (!outcome.ok && outcome.refusal.code === 'stale') {
      await compare(file);
      say(t('contacts.importStale'));
      return false;
    }
    await told(undefined, Promise.resolve(outcome));
    if (!outcome.ok) return false;
    await refresh(actions);
    say(t('contacts.imported', { added: outcome.value.added, updated: outcome.value.updated }));
    return true;
  }

  return { name, working, shown, wrong, look, confirm };
}

/** Whether something is awaited, and the way to await it. */
function useBusy(): readonly [boolean, <T>(asked: Promise<T>) => Promise<T>] {
  const [working, setWorking] = useState(false);
  return [
    working,
    (asked) => {
      setWorking(true);
      return asked.finally(() => setWorking(false));
    },
  ];
}
