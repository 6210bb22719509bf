import './list-header.css';
import { MessageSquarePlus, Orbit, Plus, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../parts/button';
import { SearchField } from '../parts/field';
import { ActMenu } from '../parts/menu';
import { open } from '../shell/opened';

interface ListHeaderProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  /** ↓ in the field: on to what it found. */
  readonly onLeave: () => void;
}

/** The top of the list: filter it, begin something new. */
export function ListHeader({ filter, onFilter, onLeave }: ListHeaderProps) {
  const { t } = useTranslation();
  return (
    <header className="list-header">
      <h1 className="list-title">{t('list.title')}</h1>
      <SearchField
        className="list-filter"
        label={t('list.filter')}
        value={filter}
        onValue={onFilter}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !event.nativeEvent.isComposing) onLeave();
          if (event.key === 'Escape' && filter !== '') onFilter('');
        }}
      />
      <ActMenu
        trigger={
          <IconButton label={t('list.add')}>
            <Plus aria-hidden="true" />
          </IconButton>
        }
        acts={[
          { key: 'direct', words: t('list.addDirect'), icon: MessageSquarePlus, act: () => open({ what: 'direct' }) },
          { key: 'group', words: t('list.addGroup'), icon: UsersRound, act: () => open({ what: 'group' }) },
          { key: 'circle', words: t('circles.found'), icon: Orbit, act: () => open({ what: 'circle' }) },
        ]}
      />
    </header>
  );
}
