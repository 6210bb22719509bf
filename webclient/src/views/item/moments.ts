import { useTranslation } from 'react-i18next';
import { useNow } from '../parts/now';
import { clock, dayName } from '../parts/time-words';

/** A moment that was: 今天 17:00, 6月18日 周四 17:00. */
export function useMoment(): (at: string) => string {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return (text) => {
    const at = new Date(text);
    return t('due.at', { day: dayName(at, now, i18n.language, t), time: clock(at, i18n.language) });
  };
}

/** The same with its year, as it stands on paper: 2026-06-18 09:05. */
export function paperMoment(text: string): string {
  const at = new Date(text);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
