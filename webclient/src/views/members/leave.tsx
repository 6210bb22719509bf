import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Line } from '../../store/line';
import { useActions, useKnown } from '../client/client';
import { Ask } from '../parts/dialog';
import { told } from '../parts/refusal';
import { say } from '../parts/toast';

const WORDS = {
  group: { leave: 'members.leave', leaveAsk: 'members.leaveAsk', ownerFirst: 'members.ownerFirst' },
  circle: {
    leave: 'circle.leave',
    leaveAsk: 'members.inCircle.leaveAsk',
    ownerFirst: 'members.inCircle.ownerFirst',
  },
} as const;

/** 退出群聊: an owner hands over first, unless he is the last. */
export function Leave({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const actions = useActions();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const me = useKnown((state) => state.me?.person);
  const roster = useKnown((state) => state.rosters.get(line.conversation));
  const bySeat = roster?.members.find(({ person }) => person === me)?.through ?? null;
  const bound = line.role === 'owner' && line.members > 1;

  async function go() {
    const outcome = await told('leave', actions.leave(line.conversation));
    if (outcome.ok) await navigate('/');
  }

  const words = WORDS[line.kind === 'circle' ? 'circle' : 'group'];
  const leave = t(words.leave);
  if (bySeat !== null) return null; // he goes when his position does
  return (
    <>
      <button type="button" className="leave" onClick={() => (bound ? say(t(words.ownerFirst)) : setAsked(true))}>
        {leave}
      </button>
      <Ask
        open={asked}
        title={leave}
        words={t(words.leaveAsk, { title: line.title })}
        act={leave}
        danger
        onAct={() => void go()}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
