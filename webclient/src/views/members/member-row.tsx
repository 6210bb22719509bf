import { Ellipsis } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../store/line';
import { useActions, useKnown } from '../client/client';
import type { MemberCard } from '../client/roster';
import { PersonTrigger } from '../directory/person-card';
import { PersonLine } from '../directory/person-line';
import { IconButton } from '../parts/button';
import { Ask } from '../parts/dialog';
import { ActMenu, type MenuAct } from '../parts/menu';
import { told } from '../parts/refusal';

interface MemberRowProps {
  readonly line: Line;
  readonly member: MemberCard;
}

/** A member, his role, and what I may do about it. */
export function MemberRow({ line, member }: MemberRowProps) {
  const { t } = useTranslation();
  const online = useKnown((state) => state.online.has(member.card.person) || state.me?.person === member.card.person);
  const { acts, asking } = useMemberActs(line, member);
  return (
    <div className="member">
      <div className="member-face">
        <PersonTrigger person={member.card.person}>
          <PersonLine
            card={member.card}
            online={online}
            beside={member.role !== 'member' && <span className="member-role">{roleWords(line, member.role, t)}</span>}
          />
        </PersonTrigger>
      </div>
      {acts.length > 0 && (
        <ActMenu
          acts={acts}
          trigger={
            <IconButton label={t('members.actions', { name: member.card.name })} hint={t('act.more')}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
        />
      )}
      {asking}
    </div>
  );
}

function roleWords({ kind }: Line, role: MemberCard['role'], t: TFunction): string {
  return t(kind === 'circle' && role === 'owner' ? 'members.inCircle.owner' : `members.roles.${role}`);
}

const WORDS = {
  group: {
    handOver: 'members.handOver',
    handOverAsk: 'members.handOverAsk',
    remove: 'members.remove',
    removeAsk: 'members.removeAsk',
  },
  circle: {
    handOver: 'members.inCircle.handOver',
    handOverAsk: 'members.inCircle.handOverAsk',
    remove: 'members.inCircle.remove',
    removeAsk: 'members.inCircle.removeAsk',
  },
} as const;

function wordsIn({ kind }: Line) {
  return WORDS[kind === 'circle' ? 'circle' : 'group'];
}

const ranks = { owner: 3, admin: 2, member: 1 };

/** The owner sets roles; whoever leads removes those below him. Who belongs by his position comes and goes with it. */
function useMemberActs(line: Line, { card, role, through }: MemberCard) {
  const { t } = useTranslation();
  const actions = useActions();
  const me = useKnown((state) => state.me?.person);
  const [asked, setAsked] = useState<'remove' | 'owner'>();
  const { conversation } = line;
  const words = wordsIn(line);
  const { person, name } = card;
  const mine = person === me || through !== null ? 0 : ranks[line.role];
  const owner = mine === ranks.owner;
  const removes = mine > Math.max(ranks[role], ranks.member);
  const become = (next: 'admin' | 'member' | 'owner') =>
    void told('members', actions.setRole(conversation, person, next));

  const acts: readonly (MenuAct & { readonly may: boolean })[] = [
    { key: 'admin', may: owner && role === 'member', words: t('members.makeAdmin'), act: () => become('admin') },
    { key: 'member', may: owner && role === 'admin', words: t('members.makeMember'), act: () => become('member') },
    { key: 'owner', may: owner, words: t(words.handOver), act: () => setAsked('owner') },
    {
      key: 'remove',
      may: removes,
      danger: true,
      words: t(words.remove),
      act: () => setAsked('remove'),
    },
  ];
  const removing = asked === 'remove';
  const asking = (
    <Ask
      open={asked !== undefined}
      title={t(removing ? words.remove : words.handOver)}
      words={t(removing ? words.removeAsk : words.handOverAsk, { name })}
      act={t(removing ? 'act.remove' : words.handOver)}
      danger={removing}
      onAct={() => (removing ? void told('members', actions.removeMember(conversation, person)) : become('owner'))}
      onClose={() => setAsked(undefined)}
    />
  );
  return { acts: acts.filter((one) => one.may), asking };
}
