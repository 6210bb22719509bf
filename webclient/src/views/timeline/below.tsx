import './below.css';
import { AtSign, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useKnown } from '../client/client';
import { shownCount } from '../parts/badge';
import { pathOf } from '../shell/place';

interface BelowProps {
  readonly conversation: number;
  readonly shown: boolean;
  readonly onPress: () => void;
}

/** What came below while one reads further up: a number, never a jump. */
export function Below({ conversation, shown, onPress }: BelowProps) {
  const { t } = useTranslation();
  const unread = useKnown((state) => state.lines.get(conversation)?.unread ?? 0);
  const mentioned = useKnown((state) => state.lines.get(conversation)?.mentioned_nr ?? null);
  if (!shown) return null;
  return (
    <div className="below-place">
      {mentioned !== null && (
        <Link className="below" data-mention to={pathOf({ at: 'messages', conversation, nr: mentioned })}>
          <AtSign aria-hidden="true" />
          {t('timeline.toMention')}
        </Link>
      )}
      <button type="button" className="below" data-new={unread > 0 || undefined} onClick={onPress}>
        <ChevronDown aria-hidden="true" />
        {unread > 0
          ? t('timeline.newBelow', { count: shownCount(unread) as unknown as number })
          : t('timeline.toNewest')}
      </button>
    </div>
  );
}
