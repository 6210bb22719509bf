import './state-mark.css';
import { CircleCheck, CircleDashed, Clock, Lock, TicketCheck, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SignInState } from '../../protocol/generated';
import { useNow } from '../parts/now';
import { listTime } from '../parts/time-words';

const signs: Readonly<Record<SignInState['state'], LucideIcon>> = {
  waiting: CircleDashed,
  issued: TicketCheck,
  lapsed: Clock,
  ready: CircleCheck,
};

const words = {
  waiting: 'codes.waiting',
  issued: 'codes.issued',
  lapsed: 'codes.lapsed',
  ready: 'codes.ready',
} as const;

/** 登录状态: a sign, a word, and since or until when. Who is locked out is said first. */
export function StateMark({ row }: { readonly row: SignInState }) {
  const { t } = useTranslation();
  const more = useMore(row);
  const Sign = signs[row.state];
  return (
    <span className="state-mark" data-state={row.state}>
      <Sign aria-hidden="true" />
      <span className="state-words">
        <span>{t(words[row.state])}</span>
        {row.locked_for > 0 ? (
          <span className="state-locked">
            <Lock aria-hidden="true" />
            {t('codes.locked', { minutes: Math.ceil(row.locked_for / 60) })}
          </span>
        ) : (
          more !== '' && <span className="state-more">{more}</span>
        )}
      </span>
    </span>
  );
}

function useMore({ state, until, signed_in_at }: SignInState): string {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const day = (at: string) => listTime(new Date(at), now, i18n.language, t);
  switch (state) {
    case 'waiting':
      return '';
    case 'issued':
      return until === null ? '' : t('codes.until', { day: dayOf(until, i18n.language) });
    case 'lapsed':
      return t('codes.lapsedOn');
    case 'ready':
      return signed_in_at === null ? t('codes.neverIn') : t('codes.lastIn', { time: day(signed_in_at) });
    default:
      return state satisfies never;
  }
}

/** The day up to which a slip is good, as it is printed on it. */
export function dayOf(until: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric' }).format(new Date(until));
}
