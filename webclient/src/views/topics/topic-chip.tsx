import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { topicTitle } from '../../store/select';
import { useKnown } from '../client/client';
import { pathOf } from '../shell/place';
import { TopicHere } from './here';

interface TopicChipProps {
  readonly conversation: number;
  readonly topic: number | undefined;
}

/** Where all of a circle is shown: the topic a message stands in, which opens it. */
export function TopicChip({ conversation, topic }: TopicChipProps) {
  const { t } = useTranslation();
  const here = useContext(TopicHere);
  const title = useKnown((state) => topicTitle(state, conversation, topic));
  if (here !== undefined || topic === undefined || title === undefined) return null;
  return (
    <Link
      className="topic-chip"
      to={pathOf({ at: 'messages', conversation, topic })}
      title={t('topics.goTo', { title })}
    >
      <span className="cut"># {title}</span>
    </Link>
  );
}
