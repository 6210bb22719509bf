import './group-list.css';
import { CircleDashed, Tag, UsersRound, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnContact } from './book';
import type { Choice, GroupCount } from './looking';

interface GroupListProps {
  readonly all: readonly OwnContact[];
  readonly groups: readonly GroupCount[];
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** 分组: everybody, each group, and who is in none. A row of chips on a phone. */
export function GroupList({ all, groups, chosen, onChoose }: GroupListProps) {
  const { t } = useTranslation();
  const loose = all.filter((one) => one.entry.groups.length === 0).length;
  return (
    <ul className="groups scroll" aria-label={t('contacts.groups')}>
      <GroupLine
        icon={UsersRound}
        words={t('contacts.all')}
        count={all.length}
        here={chosen.of === 'all'}
        onPress={() => onChoose({ of: 'all' })}
      />
      {groups.map(({ name, count }) => (
        <GroupLine
          key={name}
          icon={Tag}
          words={name}
          count={count}
          here={chosen.of === 'group' && chosen.name === name}
          onPress={() => onChoose({ of: 'group', name })}
        />
      ))}
      {groups.length > 0 && (
        <GroupLine
          icon={CircleDashed}
          words={t('contacts.ungrouped')}
          count={loose}
          here={chosen.of === 'none'}
          onPress={() => onChoose({ of: 'none' })}
        />
      )}
    </ul>
  );
}

interface GroupLineProps {
  readonly icon: LucideIcon;
  readonly words: string;
  readonly count: number;
  readonly here: boolean;
  readonly onPress: () => void;
}

function GroupLine({ icon: Icon, words, count, here, onPress }: GroupLineProps) {
  return (
    <li>
      <button type="button" className="group-line" aria-pressed={here} onClick={onPress}>
        <Icon aria-hidden="true" />
        <span className="group-line-name cut">{words}</span>
        <span className="group-line-count">{count}</span>
      </button>
    </li>
  );
}
