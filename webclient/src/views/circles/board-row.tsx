import { History, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardWords, Charter, SeenRow } from '../../protocol/generated';
import { useName } from '../client/people';
import { IconButton } from '../parts/button';
import { useNow } from '../parts/now';
import { listTime } from '../parts/time-words';
import { PastRows } from './past-rows';
import { askedOf, RowContacts } from './row-contacts';
import { RowForm } from './row-form';
import { RowStateMark } from './row-state';
import { wordsOf } from './row-words';

interface BoardRowProps {
  readonly charter: Charter;
  readonly seen: SeenRow;
  /** What it said when I was last here, where it says something else now. */
  readonly before: BoardWords | null | undefined;
}

/** One unit's row; its people, and whoever leads the circle, write in it where it stands. */
export function BoardRow({ charter, seen, before }: BoardRowProps) {
  const { t } = useTranslation();
  const { conversation } = charter;
  const [shown, setShown] = useState<Shown>();
  const { row, mine, left } = seen;
  const toggle = (what: Shown) => setShown(shown === what ? undefined : what);
  return (
    <div className="board-unit" role="rowgroup" data-left={left || undefined} data-changed={before ? true : undefined}>
      <div className="board-row" role="row">
        <Name seen={seen} charter={charter} changed={before != null} />
        <span className="board-state" role="cell">
          <RowStateMark state={row.words.state ?? 'open'} />
        </span>
        <Cell name={t('circle.task')} words={row.words.task} />
        <Cell name={t('circle.progress')} words={row.words.progress} />
        <Cell name={t('circle.blocker')} words={row.words.blocker} warn />
        <Cell name={t('circle.nextStep')} words={row.words.next_step} />
        <span className="board-foot" role="cell">
          <Updated seen={seen} />
          <Acts unit={row.name} mine={mine} shown={shown} onToggle={toggle} />
        </span>
      </div>
      {before && <p className="board-before">{t('circle.before', { words: wordsOf(before, t) })}</p>}
      {shown === 'form' && <RowForm conversation={conversation} row={row} onClose={() => setShown(undefined)} />}
      {shown === 'past' && <PastRows conversation={conversation} unit={row.unit} version={row.version} />}
    </div>
  );
}

type Shown = 'form' | 'past';

interface NameProps extends Pick<BoardRowProps, 'seen' | 'charter'> {
  readonly changed: boolean;
}

function Name({ seen: { row, left }, charter, changed }: NameProps) {
  const { t } = useTranslation();
  return (
    <span className="board-name" role="rowheader">
      {row.name}
      {left && <small>{t('circle.left')}</small>}
      {changed && <small className="board-changed">{t('circle.changedMark')}</small>}
      <RowContacts persons={askedOf(row, charter.contacts)} />
    </span>
  );
}

interface ActsProps {
  readonly unit: string;
  readonly mine: boolean;
  readonly shown: Shown | undefined;
  readonly onToggle: (what: Shown) => void;
}

function Acts({ unit, mine, shown, onToggle }: ActsProps) {
  const { t } = useTranslation();
  return (
    <span className="board-acts">
      {mine && (
        <IconButton
          label={t('circle.edit', { unit })}
          aria-expanded={shown === 'form'}
          onClick={() => onToggle('form')}
        >
          <PencilLine aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={t('circle.past', { unit })} aria-expanded={shown === 'past'} onClick={() => onToggle('past')}>
        <History aria-hidden="true" />
      </IconButton>
    </span>
  );
}

interface CellProps {
  readonly name: string;
  readonly words: string | undefined;
  readonly warn?: boolean;
}

/** On a phone each cell carries its name, and what says nothing takes no room. */
function Cell({ name, words = '', warn = false }: CellProps) {
  return (
    <span className="board-cell" role="cell" data-name={name} data-empty={words === '' || undefined} data-warn={warn}>
      {words}
    </span>
  );
}

function Updated({ seen: { row } }: { readonly seen: SeenRow }) {
  const { t, i18n } = useTranslation();
  const nameOf = useName();
  const now = useNow();
  if (row.at === null || row.by === null) return <span className="board-updated">{t('circle.nobody')}</span>;
  return (
    <span className="board-updated">
      {nameOf(row.by)} <time dateTime={row.at}>{listTime(new Date(row.at), now, i18n.language, t)}</time>
    </span>
  );
}
