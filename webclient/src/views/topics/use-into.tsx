import { useTranslation } from 'react-i18next';
import type { Topic } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { topicAt } from '../../store/spot';
import { useKnown } from '../client/client';
import { useTitle } from '../client/titles';
import type { Intent } from '../composer/intent';
import { useSpot } from './here';

/** 话题 by its number; undefined outside all, or before it is known. */
export function useTopicOf({ conversation }: Line, topic: number | undefined): Topic | undefined {
  return useKnown((state) => (topic ? state.topics.get(conversation)?.topics.get(topic) : undefined));
}

/** Into which topic the next message goes, and how the place is called then: an answer goes where the question stands. */
export function useInto(line: Line, about: Intent | undefined) {
  const { t } = useTranslation();
  const here = topicAt(useSpot(line.conversation));
  const name = useTitle(line.conversation);
  const topic = useTopicOf(line, here ?? topicAbout(about));
  if (!topic || topic.closed) return { into: undefined, name, elsewhere: undefined };
  const elsewhere = here === undefined ? t('topics.goesInto', { title: topic.title }) : undefined;
  return { into: topic.nr, name: t('topics.named', { name, title: topic.title }), elsewhere };
}

function topicAbout(about: Intent | undefined): number | undefined {
  return about?.to === 'quote' ? about.message.topic : undefined;
}
