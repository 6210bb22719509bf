import './skeleton.css';
import { useTranslation } from 'react-i18next';

const shapes = [
  [false, 2],
  [false, 0],
  [true, 1],
  [false, 3],
  [true, 0],
  [false, 1],
] as const;

/** Bubbles of about the size that messages have, until they come. */
export function TimelineSkeleton() {
  const { t } = useTranslation();
  return (
    <div className="timeline-skeleton" role="status" aria-label={t('timeline.loading')}>
      {shapes.map(([mine, long], index) => (
        <div key={index} className="timeline-skeleton-line" data-mine={mine || undefined}>
          <span className="skeleton timeline-skeleton-face" />
          <span className="skeleton timeline-skeleton-bubble" data-long={long} />
        </div>
      ))}
    </div>
  );
}
