import { Check, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PartView } from '../../protocol/generated';
import { useMoment } from './moments';

/** 送达 · 已阅 · 回执 · 签收 · 办结: five facts, each by itself. A receipt shows where there is one. */
export function Facts({ part }: { readonly part: PartView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const facts = [
    ['delivered', part.delivered_at],
    ['read', part.read_at],
    ['receipt', part.receipt_at],
    ['accepted', part.accepted_at],
    ['completed', part.completed_at],
  ] as const;
  return (
    <ol className="facts">
      {facts
        .filter(([fact, at]) => fact !== 'receipt' || at !== null)
        .map(([fact, at]) => (
          <li key={fact} className="fact" data-there={at !== null || undefined}>
            <span className="fact-name">
              {at === null ? <Minus aria-hidden="true" /> : <Check aria-hidden="true" />}
              {t(`item.facts.${fact}`)}
            </span>
            <span className={at === null ? 'unseen' : 'fact-time'}>{at === null ? t('item.notYet') : moment(at)}</span>
          </li>
        ))}
    </ol>
  );
}
