import './board-page.css';
import '../parts/paper.css';
import { LayoutList, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, Charter } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { useKnown } from '../client/client';
import { useMe } from '../client/people';
import { useWatched } from '../client/watching';
import { paperMoment } from '../item/moments';
import { Button, IconButton } from '../parts/button';
import { Empty, Failed } from '../parts/empty';
import { lazily } from '../parts/lazily';
import { useNow } from '../parts/now';
import { RowSkeletons } from '../parts/skeleton';
import { Tabs } from '../parts/tabs';
import { BoardRows } from './board-rows';
import { Glance } from './glance';
import { askedOf } from './row-contacts';
import { useBoard } from './use-board';
import { useFresh } from './use-fresh';
import { useCharter } from './use-charter';

const ReachPart = lazily(
  () => import('./reach-part').then((file) => file.ReachPart),
  () => <RowSkeletons count={5} />,
);

/** 看板: at a glance (领导一览), row by row, and for those who lead the circle how it is reached (触达). */
export function BoardPage({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const { board, failed, again } = useBoard(line.conversation);
  const { charter } = useCharter(line.conversation);
  if (failed)
    return (
      <Failed words={t('circle.notLoaded')}>
        <Button onClick={again}>{t('circle.again')}</Button>
      </Failed>
    );
  if (!board || !charter) return <RowSkeletons count={5} />;
  if (board.rows.length === 0)
    return <Empty icon={LayoutList} title={t('circle.empty')} hint={t('circle.emptyHint')} />;
  return <Shown line={line} board={board} charter={charter} />;
}

type Part = 'glance' | 'rows' | 'reach';

interface ShownProps {
  readonly line: Line;
  readonly board: Board;
  readonly charter: Charter;
}

/** 观察员 look at it as leaders do, and so does whoever has no row of his own; the others go to their rows. */
function Shown({ line, board, charter }: ShownProps) {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person ?? 0);
  const fresh = useFresh(line.conversation, board);
  const leads = line.role !== 'member';
  const looksOn = charter.observers.includes(me) || !board.rows.some(({ mine }) => mine);
  const [part, setPart] = useState<Part>(looksOn ? 'glance' : 'rows');
  useWatched(
    'board',
    board.rows.flatMap(({ row }) => askedOf(row, charter.contacts)),
    [line.conversation],
  );
  const tabs: readonly Part[] = leads ? ['glance', 'rows', 'reach'] : ['glance', 'rows'];
  return (
    <div className="board-place on-paper">
      <div className="board-tabs">
        <Tabs
          label={t('board.parts')}
          at={part}
          tabs={tabs.map((one) => [one, t(`board.part.${one}`)] as const)}
          onGo={setPart}
        />
        <IconButton label={t('board.print')} onClick={() => window.print()}>
          <Printer aria-hidden="true" />
        </IconButton>
      </div>
      <h1 className="paper-title">
        {part === 'reach' ? t('board.reachTitle', { title: charter.title }) : charter.title}
      </h1>
      {part === 'glance' && <Glance board={board} charter={charter} fresh={fresh} />}
      {part === 'rows' && <BoardRows board={board} charter={charter} fresh={fresh} />}
      {part === 'reach' && <ReachPart charter={charter} nr={board.nr} />}
      <Printed />
    </div>
  );
}

/** On paper alone: by whom it was printed, and when. */
function Printed() {
  const { t } = useTranslation();
  const { name } = useMe();
  const now = useNow();
  return (
    <p className="board-printed">
      {t('trail.printed', { name, time: paperMoment(now.toISOString()) })} · {t('product.note')}
    </p>
  );
}
