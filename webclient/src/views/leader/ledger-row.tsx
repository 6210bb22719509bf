import type { TFunction } from 'i18next';
import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LedgerLine, Urged } from '../../protocol/generated';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { told } from '../parts/refusal';
import { listTime } from '../parts/time-words';
import { say } from '../parts/toast';
import { pathOf } from '../shell/place';
import { DueLight } from '../todo/due-light';
import { dueDay, type Reckoning } from '../todo/due-words';
import { useInLanguage } from '../todo/words';
import { renewLedger } from './use-ledger';

interface LedgerRowProps {
  readonly line: LedgerLine;
  readonly chosen: boolean;
  readonly reckoning: Reckoning;
}

/** One instruction: what was wanted, how it stands and by when, who leads it, and what was done last. */
export function LedgerRow({ line, chosen, reckoning }: LedgerRowProps) {
  const { t } = useTranslation();
  const progress = line.parts > 1 ? t('leader.progress', { done: line.done, of: line.parts }) : '';
  const about = [line.lead, progress, line.number].filter(Boolean).join(' · ');
  return (
    <div className="ledger-row" data-chosen={chosen || undefined} data-fresh={line.news?.fresh ?? undefined}>
      <Link
        className="ledger-link"
        to={pathOf({ at: 'leader', item: line.item })}
        aria-current={chosen ? 'true' : undefined}
      >
        <span className="ledger-title">{line.title}</span>
        <Standing line={line} reckoning={reckoning} />
        <span className="todo-about cut">{about}</span>
        <News line={line} reckoning={reckoning} />
      </Link>
      {isPressing(line) && <Urging line={line} reckoning={reckoning} />}
    </div>
  );
}

/** Late or nearly so: what is in time needs no urging from a list. */
function isPressing({ may_urge, light }: LedgerLine): boolean {
  return may_urge && (light === 'red' || light === 'yellow');
}

/** In which state, under which light, until when. */
function Standing({ line, reckoning }: Pick<LedgerRowProps, 'line' | 'reckoning'>) {
  const said = useInLanguage();
  return (
    <span className="todo-line">
      <span className="ledger-state" data-waits={line.waits || undefined}>
        {said(line.state_words)}
      </span>
      {!line.final && <DueLight light={line.light} due={line.due_at} paused={line.paused} reckoning={reckoning} />}
      <Day line={line} reckoning={reckoning} />
    </span>
  );
}

/** When it was closed, else when it is due. */
function Day({ line: { closed_at, due_at }, reckoning }: Pick<LedgerRowProps, 'line' | 'reckoning'>) {
  const { now, language, t } = reckoning;
  if (closed_at !== null) return <span className="todo-due">{listTime(new Date(closed_at), now, language, t)}</span>;
  return due_at === null ? null : <span className="todo-due">{dueDay(new Date(due_at), reckoning)}</span>;
}

/** What somebody else did last. */
function News({ line: { news }, reckoning: { now, language, t } }: Pick<LedgerRowProps, 'line' | 'reckoning'>) {
  const said = useInLanguage();
  if (!news) return null;
  const time = listTime(new Date(news.at), now, language, t);
  const words =
    news.words === ''
      ? said(news.action_words)
      : t('leader.said', { action: said(news.action_words), words: news.words });
  return (
    <span className="ledger-news" data-fresh={news.fresh || undefined}>
      {news.fresh && <span className="unseen">{t('leader.tab.fresh')}</span>}
      <span className="ledger-news-words cut">{words}</span>
      <span className="todo-due">{time}</span>
    </span>
  );
}

/** What the press came to: 「已发出“领导催办”；1 个承办已办结，2 个刚催过」. */
function urgedWords({ urged, why }: Urged, t: TFunction): string {
  const passed = why.map(({ reason, count }) => t(`leader.urgedPassed.${reason}`, { count }));
  const head = t(urged > 0 ? 'leader.urgedNow' : 'leader.urgedNobody');
  return passed.length === 0 ? head : t('leader.urgedBoth', { head, passed: passed.join(t('notice.listComma')) });
}

/** 领导催办: one press urges all who still owe something; then it says when. */
function Urging({ line: { item, urged_at }, reckoning }: Pick<LedgerRowProps, 'line' | 'reckoning'>) {
  const { t } = useTranslation();
  const actions = useActions();
  const [working, setWorking] = useState(false);
  const { now, language } = reckoning;
  const today = urged_at !== null && new Date(urged_at).toDateString() === now.toDateString();

  async function urge() {
    setWorking(true);
    const outcome = await told(undefined, actions.ask({ do: 'item.urge', items: [item], client_id: actions.uuid() }));
    setWorking(false);
    if (!outcome.ok) return;
    say(urgedWords(outcome.value, t));
    renewLedger(actions);
  }

  return (
    <span className="ledger-urging">
      <Button disabled={working} onClick={() => void urge()}>
        <BellRing aria-hidden="true" />
        {t('leader.urge')}
      </Button>
      {today && (
        <span className="todo-due">
          {t('leader.urgedAt', { time: listTime(new Date(urged_at), now, language, t) })}
        </span>
      )}
    </span>
  );
}
