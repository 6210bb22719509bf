import './below.css';
import { ArrowUp, AtSign, ChevronDown, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
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
  const cameFrom = useCameFrom();
  if (!shown && !cameFrom) return null;
  return (
    <div className="below-place">
      {cameFrom && (
        <button type="button" className="below" onClick={cameFrom}>
          <Undo2 aria-hidden="true" />
          {t('timeline.backToPlace')}
        </button>
      )}
      {mentioned !== null && (
        <Link className="below" data-mention to={pathOf({ at: 'messages', conversation, nr: mentioned })}>
          <AtSign aria-hidden="true" />
          {t('timeline.toMention')}
        </Link>
      )}
      {shown && (
        <button type="button" className="below" data-new={unread > 0 || undefined} onClick={onPress}>
          <ChevronDown aria-hidden="true" />
          {unread > 0
            ? t('timeline.newBelow', { count: shownCount(unread) as unknown as number })
            : t('timeline.toNewest')}
        </button>
      )}
    </div>
  );
}

/** Where one reads further down than the unread begins: the way up to it. */
export function UnreadAbove({ conversation, nr }: { readonly conversation: number; readonly nr: number }) {
  const { t } = useTranslation();
  return (
    <div className="above-place">
      <Link className="below" data-new to={pathOf({ at: 'messages', conversation, nr })}>
        <ArrowUp aria-hidden="true" />
        {t('timeline.toFirstUnread')}
      </Link>
    </div>
  );
}

/** Back to the message that quoted this one, for who came here by its quote. */
function useCameFrom(): (() => void) | undefined {
  const state = useLocation().state as { readonly fromQuote?: boolean } | null;
  const navigate = useNavigate();
  return state?.fromQuote === true ? () => void navigate(-1) : undefined;
}
