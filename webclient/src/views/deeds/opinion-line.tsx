import './opinions.css';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reacted } from '../../protocol/generated';
import { useActions, useStateNow } from '../client/client';
import { useName } from '../client/people';
import { told } from '../parts/refusal';
import { LOOKS } from './looks';
import { signedIn } from './opinions';
import { useMoment } from './opinions-when';
import { show } from './shown';

const NAMED = 5;

interface OpinionLineProps {
  readonly conversation: number;
  readonly nr: number;
  readonly given: Reacted;
}

/** 圈阅：闻立春、季谷雨 14:02. A press opens the whole list; mine can be taken back while it is fresh. */
export function OpinionLine({ conversation, nr, given }: OpinionLineProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const names = useSigned(given);
  const fresh = useFresh(given);
  const { reaction, count } = given;
  const kind = t(`deeds.reactions.${reaction}`);
  const Icon = LOOKS[reaction];
  return (
    <p className="opinion" data-opinion={reaction}>
      <button
        type="button"
        className="opinion-open"
        aria-label={t('deeds.opinionAll', { kind, names, count })}
        onClick={() => show({ what: 'reacted', conversation, nr })}
      >
        <Icon aria-hidden="true" />
        <b>{kind}</b>
        <span className="opinion-names">{count > NAMED ? t('deeds.opinionMany', { names, count }) : names}</span>
      </button>
      {fresh && (
        <button
          type="button"
          className="opinion-back"
          aria-label={t('deeds.takeBackOne', { kind })}
          onClick={() =>
            void told('react', actions.ask({ do: 'message.react', conversation, nr, reaction, on: false }))
          }
        >
          {t('deeds.takeBack')}
        </button>
      )}
    </p>
  );
}

/** 闻立春、季谷雨 14:02，岑雨水 14:10. */
function useSigned(given: Reacted): string {
  const { t } = useTranslation();
  const nameOf = useName();
  const moment = useMoment();
  const told = signedIn(given, moment, NAMED).map(({ names, when }) =>
    [names.map(nameOf).join(t('notice.listComma')), when].filter(Boolean).join(' '),
  );
  return told.join(t('deeds.opinionComma'));
}

/** Whether I may still take mine back; false by itself once the minute is over. */
function useFresh(given: Reacted): boolean {
  const stateNow = useStateNow();
  const until = given.mine === true ? (given.mine_until ?? undefined) : undefined;
  const left = useCallback((moment: string) => Date.parse(moment) - Date.now() - stateNow().clockOffset, [stateNow]);
  const [over, setOver] = useState(() => (until !== undefined && left(until) <= 0 ? until : undefined));
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => setOver(until), Math.max(0, left(until)));
    return () => clearTimeout(timer);
  }, [until, left]);
  return until !== undefined && over !== until;
}
