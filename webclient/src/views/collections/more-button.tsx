import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';

interface MoreButtonProps {
  readonly shown: number;
  readonly all: number;
  readonly onMore: () => void;
}

/** The end of what is here: whoever scrolls there is brought the next rows, and it can be pressed. */
export function MoreButton({ shown, all, onMore }: MoreButtonProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const next = useRef(onMore);
  useEffect(() => {
    next.current = onMore;
  });
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && next.current());
    if (place.current) seen.observe(place.current);
    return () => seen.disconnect();
  }, [shown]);
  return (
    <div ref={place} className="collected-more">
      <Button look="quiet" onClick={onMore}>
        {t('collect.more', { shown, all })}
      </Button>
    </div>
  );
}
