import './below.css';
import { ArrowUp, AtSign, ChevronDown, Undo2 } from 'lucide-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { unreadIn } from '../../store/unread';
import { useKnown } from '../client/client';
import { shownCount } from '../parts/badge';
import { pathOf } from '../shell/place';
import { TopicHere } from '../topics/here';

interface BelowProps {
  readonly conversation: number;
  readonly shown: boolean;
  readonly onPress: () => void;
}

/** What came below while one reads further up: a number, never a jump. */
export function Below({ conversation, shown, onPress }: BelowProps) {
  const { t } = useTranslation();
  const unread = useUnreadHere(conversation);
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

/** In all, or in the topic on screen. */
function useUnreadHere(conversation: number): number {
  const topic = useContext(TopicHere);
  const line = useKnown((state) => state.lines.get(conversation));
  if (line === undefined) return 0;
  return topic === undefined ? line.unread : unreadIn(line, topic);
}

/** Where one reads further down than the unread begins: the way up to it. */
export function UnreadAbove({ conversation, nr }: { readonly conversation: number; readonly nr: number }) {
  const { t } = useTranslation();
  const topic = useContext(TopicHere);
  return (
    <div className="above-place">
      <Link
        className="below"
        data-new
        to={pathOf({ at: 'messages', conversation, nr, ...(topic === undefined ? {} : { topic }) })}
      >
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
