import './reactions.css';
import { useTranslation } from 'react-i18next';
import type { Message, Reacted } from '../../protocol/generated';
import { useActions } from '../client/client';
import { useName } from '../client/people';
import { Hint } from '../parts/button';
import { told } from '../parts/refusal';
import { LOOKS } from './looks';

interface ReactionsProps {
  readonly conversation: number;
  readonly message: Message;
}

/** 表态 below a message: what was given, by how many; a press adds mine or takes it back. */
export function Reactions({ conversation, message }: ReactionsProps) {
  const { t } = useTranslation();
  const given = message.reactions ?? [];
  if (given.length === 0) return null;
  return (
    <ul className="reactions" aria-label={t('deeds.react')}>
      {given.map((one) => (
        <li key={one.reaction}>
          <Chip conversation={conversation} nr={message.nr} given={one} />
        </li>
      ))}
    </ul>
  );
}

interface ChipProps {
  readonly conversation: number;
  readonly nr: number;
  readonly given: Reacted;
}

function Chip({ conversation, nr, given: { reaction, count, first, mine = false } }: ChipProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const nameOf = useName();
  const Icon = LOOKS[reaction];
  const names = first.map(nameOf).join(t('notice.listComma'));
  return (
    <Hint words={count > first.length ? t('deeds.reactedMany', { names, count }) : names}>
      <button
        type="button"
        className="reaction"
        aria-pressed={mine}
        onClick={() =>
          void told(undefined, actions.ask({ do: 'message.react', conversation, nr, reaction, on: !mine }))
        }
      >
        <Icon aria-hidden="true" />
        {t(`deeds.reactions.${reaction}`)}
        <span className="reaction-count">{count}</span>
      </button>
    </Hint>
  );
}
