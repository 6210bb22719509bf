import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Line } from '../../store/line';
import { useActions, useKnown } from '../client/client';
import { Ask } from '../parts/dialog';
import { told } from '../parts/refusal';
import { say } from '../parts/toast';

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

  const leave = t(line.kind === 'circle' ? 'circle.leave' : 'members.leave');
  if (bySeat !== null) return null; // he goes when his position does
  return (
    <>
      <button type="button" className="leave" onClick={() => (bound ? say(t('members.ownerFirst')) : setAsked(true))}>
        {leave}
      </button>
      <Ask
        open={asked}
        title={leave}
        words={t('members.leaveAsk', { title: line.title })}
        act={leave}
        danger
        onAct={() => void go()}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
