import './badge.css';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';

/** 未读数, exact up to 99, then 99+. Quiet (grey) where the conversation is muted. */
export function Badge({ count, quiet = false }: { readonly count: number; readonly quiet?: boolean }) {
  const { t } = useTranslation();
  if (count <= 0) return null;
  const shown = shownCount(count);
  return (
    <span className={classes('badge', quiet && 'badge-quiet')}>
      <span aria-hidden="true">{shown}</span>
      <span className="unseen">{t('list.unreadLabel', { count: shown as unknown as number })}</span>
    </span>
  );
}

export function shownCount(count: number): string {
  return count > 99 ? '99+' : String(count);
}
