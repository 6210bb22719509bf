import { Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SharedSeat } from '../../protocol/generated';
import { IconButton } from '../parts/button';

interface PresentSeatsProps {
  readonly seats: readonly SharedSeat[];
  readonly leave: readonly number[];
  readonly onLeave: (leave: readonly number[]) => void;
}

/** The seats that are there; each may be marked to go. */
export function PresentSeats({ seats, leave, onLeave }: PresentSeatsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="present">
      <legend className="field-label">{t('unitGroups.seats')}</legend>
      {seats.map(({ seat, name, unit, role, people }) => {
        const goes = leave.includes(seat);
        return (
          <div key={seat} className="present-one" data-goes={goes || undefined}>
            <span className="cut">{unit === null ? name : t('seats.whole', { name, count: people })}</span>
            <small>{goes ? t('unitGroups.dropped') : role === 'admin' ? t('unitGroups.leads') : ''}</small>
            <IconButton
              label={t(goes ? 'unitGroups.keep' : 'unitGroups.drop', { name })}
              onClick={() => onLeave(goes ? leave.filter((one) => one !== seat) : [...leave, seat])}
            >
              {goes ? <Undo2 aria-hidden="true" /> : <X aria-hidden="true" />}
            </IconButton>
          </div>
        );
      })}
    </fieldset>
  );
}
