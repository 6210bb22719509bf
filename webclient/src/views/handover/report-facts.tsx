import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HandoverReport, Named } from '../../protocol/generated';
import { useNow } from '../parts/now';
import { listTime } from '../parts/time-words';
import { Counts } from './counts';

/** Who to whom, when and why, how much, and who has read it. */
export function ReportFacts({ report }: { readonly report: HandoverReport }) {
  const { i18n, t } = useTranslation();
  const { predecessor, successor, by, reason, at, counts, handover } = report;
  const time = `${new Date(at).toLocaleDateString(i18n.language)} ${new Date(at).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
  return (
    <>
      <div className="report-way">
        <Side words={t('handover.from')} person={predecessor} readAt={report.predecessor_read_at} />
        <ArrowRight aria-hidden="true" />
        <Side words={t('handover.to')} person={successor} readAt={report.successor_read_at} />
      </div>
      <p className="report-meta">
        {[
          t('handover.number', { number: handover }),
          t(`handover.reasons.${reason}`),
          `${t('handover.at')} ${time}`,
          by ? `${t('handover.byWhom')} ${by.name}` : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Counts counts={counts} predecessor={predecessor} successor={successor} />
    </>
  );
}

interface SideProps {
  readonly words: string;
  readonly person: Named | null;
  readonly readAt: string | null;
}

function Side({ words, person, readAt }: SideProps) {
  const { i18n, t } = useTranslation();
  const now = useNow();
  return (
    <div className="report-side">
      <span className="report-side-part">{words}</span>
      <strong className="report-side-name">{person?.name ?? t('handover.nobodyYet')}</strong>
      {person && (
        <span className="report-side-read" data-read={readAt !== null || undefined}>
          {readAt === null
            ? t('handover.unreadYet')
            : t('handover.readAt', { time: listTime(new Date(readAt), now, i18n.language, t) })}
        </span>
      )}
    </div>
  );
}
