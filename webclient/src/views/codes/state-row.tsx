import { Ban, Ellipsis, KeyRound, LockOpen, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SignInState } from '../../protocol/generated';
import { refusalSentence } from '../administration/refusal-words';
import { useAct } from '../administration/use-asked';
import { useMe } from '../client/people';
import { Avatar } from '../parts/avatar';
import { IconButton } from '../parts/button';
import { ActMenu, type MenuAct } from '../parts/menu';
import { say } from '../parts/toast';
import { StateMark } from './state-mark';

interface StateRowProps {
  readonly row: SignInState;
  readonly units: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onIssue: () => void;
}

/** One person: who, where, whether he can sign in, and what may be done about it. */
export function StateRow({ row, units, chosen, onChoose, onIssue }: StateRowProps) {
  const { t } = useTranslation();
  const me = useMe();
  const acts = useRowActs(row, onIssue);
  const mine = row.person === me.person;
  const title = [row.section, row.title].filter(Boolean).join(' · ');
  return (
    <>
      <label className="states-box">
        <input
          type="checkbox"
          checked={chosen}
          disabled={mine}
          aria-label={t('codes.choose', { name: row.name })}
          onChange={onChoose}
        />
      </label>
      <span className="states-who">
        <Avatar id={row.person} name={row.name} size="s" />
        <span className="states-words">
          <span className="states-name cut">{row.name}</span>
          <span className="states-below cut">{[row.login, units ? row.unit : title].filter(Boolean).join(' · ')}</span>
        </span>
      </span>
      <span className="states-login cut">{row.login}</span>
      <span className="states-title cut">{title}</span>
      {units && <span className="states-place cut">{row.unit}</span>}
      <span className="states-state">
        <StateMark row={row} />
      </span>
      {mine ? (
        <span />
      ) : (
        <ActMenu
          trigger={
            <IconButton label={t('codes.actsOn', { name: row.name })} hint={t('act.more')}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
          acts={acts}
        />
      )}
    </>
  );
}

const issueWords = {
  waiting: 'codes.issueOne',
  lapsed: 'codes.againOne',
  issued: 'codes.againOne',
  ready: 'codes.resetOne',
} as const;

function useRowActs(row: SignInState, onIssue: () => void): readonly MenuAct[] {
  const { t } = useTranslation();
  const act = useAct();
  const { person, name, state } = row;

  async function carryOut(command: { readonly do: 'code.void' | 'account.unlock' }, words: string) {
    const outcome = await act({ ...command, person });
    say(outcome.ok ? words : refusalSentence(outcome.refusal, t));
  }

  const resetting = state === 'ready';
  const issue = { key: 'issue', words: t(issueWords[state]), danger: resetting, act: onIssue };
  return [
    { ...issue, icon: resetting ? KeyRound : Printer },
    ...(row.locked_for > 0
      ? [
          {
            key: 'unlock',
            words: t('codes.unlockOne'),
            icon: LockOpen,
            act: () => void carryOut({ do: 'account.unlock' }, t('codes.unlocked', { name })),
          },
        ]
      : []),
    ...(state === 'issued'
      ? [
          {
            key: 'void',
            words: t('codes.voidOne'),
            icon: Ban,
            danger: true,
            act: () => void carryOut({ do: 'code.void' }, t('codes.voided', { name })),
          },
        ]
      : []),
  ];
}
