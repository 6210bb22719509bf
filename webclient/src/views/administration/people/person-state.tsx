import { useTranslation } from 'react-i18next';
import { useNow } from '../../parts/now';
import { listTime } from '../../parts/time-words';

interface PersonStateProps {
  readonly active: boolean;
  readonly neverSignedIn: boolean;
  readonly lastSeen: string | null;
}

/** How it stands with somebody's account, in a word: 已停用, 未登录过, or when he was here last. */
export function PersonState({ active, neverSignedIn, lastSeen }: PersonStateProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  if (!active)
    return (
      <span className="people-mark" data-look="off">
        {t('administration.inactive')}
      </span>
    );
  if (neverSignedIn)
    return (
      <span className="people-mark" data-look="new">
        {t('administration.neverSignedIn')}
      </span>
    );
  return (
    <span className="people-seen">{lastSeen === null ? '' : listTime(new Date(lastSeen), now, i18n.language, t)}</span>
  );
}
