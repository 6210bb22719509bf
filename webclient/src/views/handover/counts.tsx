import './counts.css';
import { Eye, EyeOff, Lock, MessagesSquare, type LucideIcon } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HandoverCounts, Named } from '../../protocol/generated';

interface CountsProps {
  readonly counts: HandoverCounts;
  readonly predecessor: Named | null;
  readonly successor: Named | null;
}

/** What a handover means, in sentences: what passes, who loses and gains what at once, what stays private. */
export function Counts(props: CountsProps) {
  const { t } = useTranslation();
  return (
    <ul className="handed">
      {sentences(props, t).map(([Icon, words]) => (
        <li key={words}>
          <Icon aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  );
}

type Sentence = readonly [LucideIcon, string];

function sentences({ counts, predecessor, successor }: CountsProps, t: TFunction): readonly Sentence[] {
  const { conversations, unread, private: kept } = counts;
  if (conversations === 0) return [[MessagesSquare, t('handover.passesNone')], ...own(predecessor, kept, t)];
  const passes = t('handover.passes', { count: conversations });
  const waiting = unread > 0 ? t('handover.unread', { count: unread }) : t('handover.unreadNone');
  return [
    [MessagesSquare, `${passes}，${waiting}`],
    ...lost(counts, predecessor, t),
    [Eye, successor ? t('handover.gains', { name: successor.name, count: counts.gained }) : t('handover.waits')],
    ...own(predecessor, kept, t),
  ];
}

function lost({ lost: count }: HandoverCounts, predecessor: Named | null, t: TFunction): readonly Sentence[] {
  if (!predecessor) return [];
  const { name } = predecessor;
  return [[EyeOff, count > 0 ? t('handover.loses', { name, count }) : t('handover.losesNone', { name })]];
}

function own(predecessor: Named | null, count: number, t: TFunction): readonly Sentence[] {
  return predecessor && count > 0 ? [[Lock, t('handover.private', { name: predecessor.name, count })]] : [];
}
