import './reactions.css';
import { useTranslation } from 'react-i18next';
import type { Message, Reacted } from '../../protocol/generated';
import { useActions } from '../client/client';
import { useName } from '../client/people';
import { Hint } from '../parts/button';
import { told } from '../parts/refusal';
import { LOOKS } from './looks';
import { OpinionLine } from './opinion-line';
import { isOpinion } from './opinions';

interface ReactionsProps {
  readonly conversation: number;
  readonly message: Message;
}

/** 表态 below a message: opinions with their names, of the rest by how many; there a press adds mine or takes it back. */
export function Reactions({ conversation, message }: ReactionsProps) {
  const { t } = useTranslation();
  const given = message.reactions ?? [];
  const [opinions, light] = [
    given.filter((one) => isOpinion(one.reaction)),
    given.filter((one) => !isOpinion(one.reaction)),
  ];
  return (
    <>
      {opinions.length > 0 && (
        <div className="opinions">
          {opinions.map((one) => (
            <OpinionLine key={one.reaction} conversation={conversation} nr={message.nr} given={one} />
          ))}
        </div>
      )}
      {light.length > 0 && (
        <ul className="reactions" aria-label={t('deeds.react')}>
          {light.map((one) => (
            <li key={one.reaction}>
              <Chip conversation={conversation} nr={message.nr} given={one} />
            </li>
          ))}
        </ul>
      )}
    </>
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
