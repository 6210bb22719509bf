import './below.css';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKnown } from '../client/client';
import { shownCount } from '../parts/badge';

interface BelowProps {
  readonly conversation: number;
  readonly shown: boolean;
  readonly onPress: () => void;
}

/** What came below while one reads further up: a number, never a jump. */
export function Below({ conversation, shown, onPress }: BelowProps) {
  const { t } = useTranslation();
  const unread = useKnown((state) => state.lines.get(conversation)?.unread ?? 0);
  if (!shown) return null;
  return (
    <button type="button" className="below" data-new={unread > 0 || undefined} onClick={onPress}>
      <ChevronDown aria-hidden="true" />
      {unread > 0 ? t('timeline.newBelow', { count: shownCount(unread) as unknown as number }) : t('timeline.toNewest')}
    </button>
  );
}
