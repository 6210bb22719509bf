import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthOf } from './length';
import type { Writing } from './mentions';

/** From here on the limit is worth a word. */
const NEAR = 0.9;

interface LengthLineProps {
  readonly source: Writing;
  readonly limit: number;
  /** What stands here while the limit is far. */
  readonly children: ReactNode;
}

/** Characters left, said only near the limit. */
export function LengthLine({ source, limit, children }: LengthLineProps) {
  const { t } = useTranslation();
  if (source.text.length < limit * NEAR * 0.5) return <span className="composer-hint">{children}</span>;
  const left = limit - lengthOf(source);
  if (left > limit * (1 - NEAR)) return <span className="composer-hint">{children}</span>;
  return (
    <span className="composer-hint" data-over={left < 0 || undefined} role="status">
      {left < 0 ? t('composer.over', { count: -left }) : t('composer.left', { count: left })}
    </span>
  );
}
