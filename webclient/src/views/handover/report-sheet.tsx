import './report-sheet.css';
import { useTranslation } from 'react-i18next';
import type { HandoverReport } from '../../protocol/generated';
import { NotReached } from '../administration/parts/not-reached';
import { useAct, useAsked } from '../administration/use-asked';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { close } from '../shell/opened';
import { Passed } from './passed';
import { ReportFacts } from './report-facts';
import { renewed } from './use-mine';

/** 岗位交接单: what passed on, for the two it concerns; for the administrator how much. */
export function ReportSheet({ handover }: { readonly handover: number }) {
  const { t } = useTranslation();
  const { value, refusal, again } = useAsked({ do: 'handover.get', handover });
  return (
    <Sheet
      open
      wide
      title={value ? `${t('handover.report')} · ${value.name}` : t('handover.report')}
      onClose={close}
      foot={value && <Foot report={value} />}
    >
      <div className="report scroll">
        {value ? (
          <Whole report={value} />
        ) : refusal ? (
          <NotReached refusal={refusal} onAgain={again} />
        ) : (
          <RowSkeletons count={5} />
        )}
      </div>
    </Sheet>
  );
}

function Whole({ report }: { readonly report: HandoverReport }) {
  const { t } = useTranslation();
  const { mine } = report;
  return (
    <>
      <ReportFacts report={report} />
      {mine === null ? (
        <p className="report-note">{t('handover.numbersOnly')}</p>
      ) : (
        <Passed report={report} openable={mine === 'successor'} />
      )}
    </>
  );
}

function Foot({ report }: { readonly report: HandoverReport }) {
  const { t } = useTranslation();
  const act = useAct();
  const { handover, mine } = report;
  const readAt = mine === 'predecessor' ? report.predecessor_read_at : report.successor_read_at;

  async function confirm() {
    const outcome = await told(undefined, act({ do: 'handover.confirm', handover }));
    if (!outcome.ok) return;
    renewed(outcome.value);
    close();
  }

  return (
    <>
      <Button onClick={close}>{t('act.close')}</Button>
      {mine !== null && (
        <Button look="primary" disabled={readAt !== null} onClick={() => void confirm()}>
          {t(readAt === null ? 'handover.confirm' : 'handover.confirmed')}
        </Button>
      )}
    </>
  );
}
