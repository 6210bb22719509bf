import { BookmarkPlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedListCard } from '../../protocol/generated';
import { Ask } from '../parts/dialog';
import { IconButton } from '../parts/button';
import { Empty } from '../parts/empty';
import { RowSkeletons } from '../parts/skeleton';
import { NotFound } from './not-found';
import { Tick } from './options';
import type { SavedLists } from './use-lists';

interface ListsProps {
  readonly typed: string;
  readonly lists: SavedLists;
  readonly chosen: ReadonlySet<number>;
  readonly onPress: (list: SavedListCard) => void;
}

/** 常用名单: what I keep to choose again. */
export function Lists({ typed, lists, chosen, onPress }: ListsProps) {
  const { t } = useTranslation();
  const [going, setGoing] = useState<SavedListCard>();
  const wanted = typed.trim().toLowerCase();
  const shown = lists.kept?.filter((list) => list.name.toLowerCase().includes(wanted));
  if (!shown) return <RowSkeletons count={3} />;
  if (shown.length === 0)
    return wanted === '' ? (
      <Empty icon={BookmarkPlus} title={t('picker.emptyLists')} hint={t('picker.emptyListsHint')} />
    ) : (
      <NotFound text={typed.trim()} />
    );
  return (
    <>
      <ul className="picker-lists scroll">
        {shown.map((list) => (
          <li key={list.list}>
            <button type="button" className="option" aria-pressed={chosen.has(list.list)} onClick={() => onPress(list)}>
              <span className="option-words cut">{list.name}</span>
              <span className="option-count">{t('picker.people', { count: list.people })}</span>
              <Tick taken={chosen.has(list.list)} />
            </button>
            <IconButton label={t('picker.delete', { name: list.name })} onClick={() => setGoing(list)}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <Ask
        open={going !== undefined}
        title={t('picker.deleteAct')}
        words={t('picker.deleteAsk', { name: going?.name ?? '' })}
        act={t('picker.deleteAct')}
        danger
        onAct={() => going && void lists.drop(going.list)}
        onClose={() => setGoing(undefined)}
      />
    </>
  );
}
