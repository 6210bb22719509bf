import './topic-strip.css';
import { ListTree, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Topic } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { topicsOf } from '../../store/select';
import { unreadIn } from '../../store/unread';
import { useKnown } from '../client/client';
import { Badge } from '../parts/badge';
import { open } from '../shell/opened';
import { pathOf } from '../shell/place';

interface TopicStripProps {
  readonly line: Line;
  /** The one on screen; undefined: all of the circle. */
  readonly at: number | undefined;
}

/** 话题 of a circle, side by side above what is said, each with what is unread in it; they stand where they stood. */
export function TopicStrip({ line, at }: TopicStripProps) {
  const { t } = useTranslation();
  const topics = useKnown((state) => topicsOf(state, line.conversation));
  const shown = topics.filter((topic) => isShown(topic, line, at));
  if (topics.length === 0) return line.frozen ? null : <FirstTopic conversation={line.conversation} />;
  return (
    <nav className="topics" aria-label={t('topics.strip')}>
      <div className="topics-row">
        <One line={line} topic={undefined} at={at} words={t('topics.all')} />
        <One line={line} topic={0} at={at} words={t('topics.general')} />
        {shown.map(({ nr, title }) => (
          <One key={nr} line={line} topic={nr} at={at} words={title} />
        ))}
      </div>
      <button
        type="button"
        className="topics-more"
        title={t('topics.manage')}
        aria-label={t('topics.manage')}
        onClick={() => open({ what: 'topics', conversation: line.conversation })}
      >
        <ListTree aria-hidden="true" />
        <span className="topics-more-words">{t('topics.topics')}</span>
      </button>
    </nav>
  );
}

/** A closed one only while it is read, or there is something left to read in it. */
function isShown(topic: Topic, line: Line, at: number | undefined): boolean {
  return !topic.closed || topic.nr === at || unreadIn(line, topic.nr) > 0;
}

interface OneProps extends TopicStripProps {
  readonly topic: number | undefined;
  readonly words: string;
}

function One({ line, topic, at, words }: OneProps) {
  const { conversation } = line;
  const here = topic === at;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (here) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [here]);
  return (
    <Link
      ref={link}
      className="topic"
      to={pathOf({ at: 'messages', conversation, ...(topic === undefined ? { side: 'talk' } : { topic }) })}
      replace
      aria-current={here ? 'page' : undefined}
      data-topic={topic}
    >
      <span className="cut">{words}</span>
      {topic !== undefined && <Badge count={unreadIn(line, topic)} quiet={line.muted} />}
    </Link>
  );
}

function FirstTopic({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  return (
    <div className="topics">
      <button type="button" className="topic" onClick={() => open({ what: 'topics', conversation })}>
        <Plus aria-hidden="true" />
        {t('topics.open')}
      </button>
    </div>
  );
}
