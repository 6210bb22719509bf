import './member-list.css';
import { UserPlus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VList, type VListHandle } from 'virtua';
import type { Line } from '../../store/line';
import { useRoster, type MemberCard } from '../client/roster';
import { useWatched } from '../client/watching';
import { fit } from '../directory/person-search';
import { SearchField } from '../parts/field';
import { RowSkeletons } from '../parts/skeleton';
import { open } from '../shell/opened';
import { MemberRow } from './member-row';

/** 成员: everybody who belongs, owner and admins first, found by name, pinyin or unit. */
export function MemberList({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { members, complete } = useRoster(line.conversation, true);
  const shown = useMemo(() => inOrder(members, typed), [members, typed]);
  return (
    <section className="members">
      <div className="members-top">
        <SearchField className="members-search" label={t('members.search')} value={typed} onValue={setTyped} />
      </div>
      <button
        type="button"
        className="member member-add"
        onClick={() => open({ what: 'add', conversation: line.conversation })}
      >
        <span className="member-add-face">
          <UserPlus aria-hidden="true" />
        </span>
        {t('members.add')}
      </button>
      {members.length === 0 && !complete && <RowSkeletons count={5} />}
      {complete && shown.length === 0 && <p className="members-none">{t('members.searchEmpty')}</p>}
      <Rows line={line} shown={shown} />
    </section>
  );
}

function Rows({ line, shown }: { readonly line: Line; readonly shown: readonly MemberCard[] }) {
  const list = useRef<VListHandle>(null);
  const [seen, setSeen] = useState<readonly [number, number]>([0, 20]);
  useWatched(
    'members',
    shown.slice(seen[0], seen[1]).map((member) => member.card.person),
  );

  function look() {
    const view = list.current;
    if (view)
      setSeen([view.findItemIndex(view.scrollOffset), view.findItemIndex(view.scrollOffset + view.viewportSize) + 1]);
  }

  return (
    <VList ref={list} className="members-rows scroll" onScrollEnd={look}>
      {shown.map((member) => (
        <MemberRow key={member.card.person} line={line} member={member} />
      ))}
    </VList>
  );
}

const ranks = { owner: 0, admin: 1, member: 2 };

function inOrder(members: readonly MemberCard[], typed: string): readonly MemberCard[] {
  return members
    .filter((member) => fit(member.card, typed) > 0)
    .sort((one, other) => ranks[one.role] - ranks[other.role] || one.card.pinyin.localeCompare(other.card.pinyin));
}
