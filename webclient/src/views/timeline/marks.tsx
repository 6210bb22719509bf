import './marks.css';
import { useTranslation } from 'react-i18next';
import { useNow } from '../parts/now';
import { clock, dayName } from '../parts/time-words';
import type { Mark } from './rows';

/** What stands above a line of the timeline: the day, a pause, where the unread begins. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  const { i18n, t } = useTranslation();
  const now = useNow();
  return marks.map((mark) => {
    switch (mark.kind) {
      case 'day':
        return (
          <p key="day" className="mark-line" role="separator">
            <time dateTime={mark.at.toISOString()}>
              {dayName(mark.at, now, i18n.language, t)} {clock(mark.at, i18n.language)}
            </time>
          </p>
        );
      case 'time':
        return (
          <p key="time" className="mark-time">
            <time dateTime={mark.at.toISOString()}>{clock(mark.at, i18n.language)}</time>
          </p>
        );
      case 'unread':
        return (
          <p key="unread" className="mark-line mark-unread" role="separator">
            {t('timeline.unreadFrom')}
          </p>
        );
      default:
        return mark satisfies never;
    }
  });
}
