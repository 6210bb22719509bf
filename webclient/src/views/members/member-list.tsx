import './member-list.css';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VList, type VListHandle } from 'virtua';
import type { Line } from '../../store/line';
import { useRoster } from '../client/roster';
import { useWatched } from '../client/watching';
import { SearchField } from '../parts/field';
import { RowSkeletons } from '../parts/skeleton';
import { AddMember } from './add-member';
import { bySeat, inOrder, type Listed } from './by-seat';
import { MemberRow } from './member-row';
import { SeatRow } from './seat-row';

/** 成员: everybody who belongs, owner and admins first, found by name, pinyin or unit. */
export function MemberList({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { members, seats, complete } = useRoster(line.conversation, true);
  const shown = useMemo(() => bySeat(inOrder(members, typed), seats, typed !== ''), [members, seats, typed]);
  return (
    <section className="members">
      <div className="members-top">
        <SearchField className="members-search" label={t('members.search')} value={typed} onValue={setTyped} />
      </div>
      {!line.frozen && <AddMember line={line} />}
      {members.length === 0 && !complete && <RowSkeletons count={5} />}
      {complete && shown.length === 0 && <p className="members-none">{t('members.searchEmpty')}</p>}
      <Rows line={line} shown={shown} />
    </section>
  );
}

function Rows({ line, shown }: { readonly line: Line; readonly shown: readonly Listed[] }) {
  const list = useRef<VListHandle>(null);
  const [seen, setSeen] = useState<readonly [number, number]>([0, 20]);
  useWatched(
    'members',
    shown.slice(seen[0], seen[1]).flatMap((one) => (one.kind === 'member' ? [one.member.card.person] : [])),
  );

  function look() {
    const view = list.current;
    if (view)
      setSeen([view.findItemIndex(view.scrollOffset), view.findItemIndex(view.scrollOffset + view.viewportSize) + 1]);
  }

  return (
    <VList ref={list} className="members-rows scroll" onScrollEnd={look}>
      {shown.map((one) =>
        one.kind === 'member' ? (
          <MemberRow key={one.member.card.person} line={line} member={one.member} />
        ) : (
          <SeatRow key={`seat ${one.seat?.seat ?? 0}`} line={line} seat={one.seat} people={one.people} />
        ),
      )}
    </VList>
  );
}
