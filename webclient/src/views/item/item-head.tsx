import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../protocol/generated';
import { DueLight } from '../todo/due-light';
import { dueTime } from '../todo/due-words';
import { useReckoning } from '../todo/use-reckoning';
import { useInLanguage } from '../todo/words';
import { KindFields } from './kind-fields';
import { useMoment } from './moments';
import { Spoken } from './spoken';

/** Title, state and time: what one decides by. */
export function ItemHead({ view }: { readonly view: ItemView }) {
  const { t } = useTranslation();
  const said = useInLanguage();
  const moment = useMoment();
  const reckoning = useReckoning();
  return (
    <section className="item-head">
      <h1 className="item-title">{view.title}</h1>
      <p className="item-standing">
        <span className="item-state" data-final={view.final || undefined}>
          {said(view.state_words)}
        </span>
        {view.round > 1 && <span className="item-round">{t('item.round', { count: view.round })}</span>}
        {view.due_at !== null && (
          <>
            <span className="item-due">
              <span className="unseen">{t('item.due')} </span>
              {dueTime(new Date(view.due_at), reckoning)}
            </span>
            {!view.final && (
              <DueLight light={view.light} due={view.due_at} paused={view.paused} reckoning={reckoning} />
            )}
          </>
        )}
      </p>
      <p className="item-by">
        {t('item.by', { name: view.initiator, time: moment(view.created_at) })}
        {view.closed_at !== null && ` · ${t('item.closed', { time: moment(view.closed_at) })}`}
      </p>
      {view.role_words.length > 0 && (
        <p className="item-mine">
          {t('item.asRole', { roles: view.role_words.map(said).join(t('notice.listComma')) })}
        </p>
      )}
      <KindFields view={view} />
      <Spoken view={view} />
      {view.body !== '' && <p className="item-words">{view.body}</p>}
    </section>
  );
}
