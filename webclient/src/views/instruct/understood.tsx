import { CircleHelp, Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Ask, Proposal } from '../../protocol/generated';
import { useNow } from '../parts/now';
import { clock, dayName } from '../parts/time-words';
import { asksIn, readIn, type Read } from './proposal';

interface UnderstoodProps {
  readonly proposal: Proposal;
  /** It is what stands in the field now, and not what stood there a moment ago. */
  readonly current: boolean;
}

/** 识别结果: who leads, who assists, by when, in the words that were said; below it what is not certain. */
export function Understood({ proposal, current }: UnderstoodProps) {
  const { t } = useTranslation();
  const asks = asksIn(proposal);
  return (
    <div className="understood" data-current={current}>
      <dl className="understood-parts">
        {readIn(proposal).map((read) => (
          <Line key={read.part} read={read} at={read.part === 'due' ? proposal.due?.at : undefined} />
        ))}
      </dl>
      {proposal.urgent === true && (
        <p className="understood-urgent">
          <Zap aria-hidden="true" />
          {t('instruct.urgent')}
        </p>
      )}
      {asks.length > 0 && (
        <ul className="understood-asks" aria-label={t('instruct.unclear')}>
          {asks.map((ask) => (
            <Unclear key={`${ask.kind} ${ask.words ?? ''}`} ask={ask} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ read: { part, said }, at }: { readonly read: Read; readonly at: string | undefined }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const moment = at === undefined ? undefined : new Date(at);
  return (
    <div className="understood-line">
      <dt>{t(`instruct.parts.${part}`)}</dt>
      <dd>
        {said.map((words) => (
          <span key={words} className="understood-chip" data-part={part}>
            {words}
          </span>
        ))}
        {moment && (
          <span className="understood-at">
            {t('instruct.until', { day: dayName(moment, now, i18n.language, t), time: clock(moment, i18n.language) })}
          </span>
        )}
      </dd>
    </div>
  );
}

function Unclear({ ask: { kind, words = '' } }: { readonly ask: Ask }) {
  const { t } = useTranslation();
  const told = t(`instruct.asks.${kind}`);
  return (
    <li className="understood-ask">
      <CircleHelp aria-hidden="true" />
      {words === '' ? told : t('instruct.about', { words, told })}
    </li>
  );
}
