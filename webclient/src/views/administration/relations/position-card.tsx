import { useTranslation } from 'react-i18next';
import type { PositionName } from '../../../protocol/generated';

/** A position as others speak of it: who holds it, its title, its unit. */
export function PositionCard({ position, role }: { readonly position: PositionName; readonly role?: string }) {
  const { t } = useTranslation();
  const holders = position.holders.join(t('administration.comma'));
  return (
    <span className="relation-card">
      <span className="relation-name cut">
        {role !== undefined && <span className="people-mark">{role}</span>}
        {holders || <span className="post-vacant">{t('administration.vacant')}</span>}
      </span>
      <span className="held-place cut">{[position.unit, position.title].join(' · ')}</span>
    </span>
  );
}
