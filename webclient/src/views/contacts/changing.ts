import { useTranslation } from 'react-i18next';
import { useActions } from '../client/client';
import { told } from '../parts/refusal';
import { say } from '../parts/toast';
import { refresh } from './book';

/** So many at a time as one command takes. */
const AT_ONCE = 1_000;

/** Delete for good; answers whether it went well. */
export function useDrop(): (contacts: readonly string[]) => Promise<boolean> {
  const { t } = useTranslation();
  const actions = useActions();
  return async (contacts) => {
    let count = 0;
    for (let start = 0; start < contacts.length; start += AT_ONCE) {
      const some = contacts.slice(start, start + AT_ONCE);
      const outcome = await told(undefined, actions.ask({ do: 'contact.delete_many', contacts: some }));
      if (!outcome.ok) return false;
      count += outcome.value.count;
    }
    await refresh(actions);
    say(t('contacts.deleted', { count }));
    return true;
  };
}

interface Regrouping {
  readonly contacts?: readonly string[];
  readonly add?: string;
  readonly remove?: string;
}

/** Into a group, out of one, or both; answers whether it went well. */
export function useRegroup(): (regrouping: Regrouping) => Promise<boolean> {
  const actions = useActions();
  return async ({ contacts, ...groups }) => {
    for (let start = 0; start < (contacts?.length ?? 1); start += AT_ONCE) {
      const some = contacts?.slice(start, start + AT_ONCE) ?? null;
      const outcome = await told(undefined, actions.ask({ do: 'contact.regroup', contacts: some, ...groups }));
      if (!outcome.ok) return false;
    }
    await refresh(actions);
    return true;
  };
}
