import { useTranslation } from 'react-i18next';
import { useNow } from '../parts/now';
import { clock, daysBetween, listTime } from '../parts/time-words';

/** When something was given: 14:02, 昨天 14:02, 6月18日 14:02. */
export function useMoment(): (at: string) => string {
  const { i18n, t } = useTranslation();
  const now = useNow();
  return (at) => {
    const then = new Date(at);
    const day = daysBetween(then, now) <= 0 ? '' : `${listTime(then, now, i18n.language, t)} `;
    return day + clock(then, i18n.language);
  };
}
