import { useTranslation } from 'react-i18next';
import type { UnitGroup } from '../../protocol/generated';
import { Avatar } from '../parts/avatar';
import { Button } from '../parts/button';

/** A group of the unit: its name, how many belong, and by which seats. */
export function GroupRow({ group, onChange }: { readonly group: UnitGroup; readonly onChange: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="groups-one">
      <Avatar id={group.conversation} name={group.title} group />
      <div className="groups-words">
        <span className="groups-title cut">{group.title}</span>
        <span className="groups-seats">
          {group.seats.map((seat) => (
            <span key={seat.seat} className="groups-seat" data-leads={seat.role === 'admin' || undefined}>
              {seat.unit === null ? seat.name : t('seats.whole', { name: seat.name, count: seat.people })}
              {seat.role === 'admin' && ` · ${t('unitGroups.leads')}`}
            </span>
          ))}
        </span>
      </div>
      <span className="groups-people">{t('unitGroups.people', { count: group.people })}</span>
      <Button onClick={onChange}>{t('administration.change')}</Button>
    </div>
  );
}
