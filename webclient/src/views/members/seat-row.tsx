import './seat-row.css';
import { Armchair, Building2, UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharedSeat } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { useActions } from '../client/client';
import { IconButton } from '../parts/button';
import { Ask } from '../parts/dialog';
import { told } from '../parts/refusal';

interface SeatRowProps {
  readonly line: Line;
  /** None: those below have seats of their own. */
  readonly seat: SharedSeat | undefined;
  readonly people: number;
}

/** 席位: the position or unit by which those below it belong. Whoever leads may take it out. */
export function SeatRow({ line, seat, people }: SeatRowProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const actions = useActions();
  if (!seat)
    return (
      <div className="seat">
        <span className="seat-name">{t('seats.own')}</span>
        <span className="seat-people">{t('seats.people', { count: people })}</span>
      </div>
    );
  const Icon = seat.unit === null ? Armchair : Building2;
  const leave = () => actions.ask({ do: 'seat.remove', conversation: line.conversation, seat: seat.seat });
  return (
    <div className="seat">
      <Icon aria-hidden="true" />
      <span className="seat-name cut">{seat.name}</span>
      {seat.unit !== null && <span className="seat-mark">{t('seats.everybody')}</span>}
      {seat.role === 'admin' && <span className="member-role">{t('members.roles.admin')}</span>}
      <span className="seat-people">{people === 0 ? t('seats.vacant') : t('seats.people', { count: people })}</span>
      {line.role !== 'member' && !line.frozen && (
        <IconButton
          label={t('seats.unseat', { name: seat.name })}
          hint={t('seats.unseatAct')}
          onClick={() => setAsked(true)}
        >
          <UserX aria-hidden="true" />
        </IconButton>
      )}
      <Ask
        open={asked}
        title={t('seats.unseatAct')}
        words={t('seats.unseatAsk', { name: seat.name })}
        act={t('act.remove')}
        danger
        onAct={() => void told('members', leave())}
        onClose={() => setAsked(false)}
      />
    </div>
  );
}
