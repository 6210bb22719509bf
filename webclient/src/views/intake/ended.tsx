import './under-way.css';
import { CheckCircle2, CircleAlert, Download, KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportRecord, ImportSummary } from '../../protocol/generated';
import { Button } from '../parts/button';
import { fullTime } from '../parts/time-words';
import { pathOf } from '../shell/place';
import { findingWords } from './finding-words';
import { reportOf } from './sending';
import { Sums } from './sum-tiles';
import { useRenew } from './use-renew';

interface EndedProps {
  readonly one: ImportRecord;
  readonly onRenewed: (one: ImportRecord) => void;
  readonly onOther: () => void;
}

/** 已导入, 不能导入, 中断: what happened, and what can be done now. */
export function Ended({ one, onRenewed, onOther }: EndedProps) {
  return (
    <div className="intake scroll">
      {one.state === 'applied' ? (
        <Applied one={one} onOther={onOther} />
      ) : (
        <Stopped one={one} onRenewed={onRenewed} onOther={onOther} />
      )}
    </div>
  );
}

function Applied({ one, onOther }: Omit<EndedProps, 'onRenewed'>) {
  const { t } = useTranslation();
  return (
    <>
      <div className="intake-end" role="status">
        <CheckCircle2 aria-hidden="true" className="intake-done" />
        <h3 className="intake-way-title">{t('intake.applied')}</h3>
        <When at={one.finished_at} />
        {one.summary && <Leavers summary={one.summary} />}
      </div>
      {one.summary && <Sums summary={one.summary} />}
      <div className="intake-acts">
        <Button onClick={onOther}>{t('intake.next')}</Button>
        <a className="button intake-link" href={reportOf(one.id)} download>
          <Download aria-hidden="true" />
          {t('intake.report')}
        </a>
        <Link className="button button-primary intake-link" to={pathOf({ at: 'administration', page: 'codes' })}>
          <KeyRound aria-hidden="true" />
          {t('intake.codes')}
        </Link>
      </div>
    </>
  );
}

function When({ at }: { readonly at: string | null }) {
  const { t, i18n } = useTranslation();
  return at === null ? null : (
    <p className="intake-hint">{t('intake.appliedHint', { at: fullTime(new Date(at), i18n.language) })}</p>
  );
}

/** Who was deactivated, and who could not be. */
function Leavers({ summary: { deactivated = 0, kept = 0 } }: { readonly summary: ImportSummary }) {
  const { t } = useTranslation();
  return (
    <>
      {deactivated > 0 && <p>{t('intake.deactivated', { count: deactivated })}</p>}
      {kept > 0 && <p>{t('intake.kept', { count: kept })}</p>}
    </>
  );
}

function Stopped({ one, onRenewed, onOther }: EndedProps) {
  const { t } = useTranslation();
  const refused = one.state === 'refused';
  return (
    <>
      <div className="intake-end" role="alert">
        <CircleAlert aria-hidden="true" className="intake-stopped" />
        <h3 className="intake-way-title">{t(refused ? 'intake.refused' : 'intake.failed')}</h3>
        {one.reasons.map((reason) => (
          <p key={`${reason.sheet} ${reason.code}`} className="intake-reason">
            {findingWords(reason, t)}
          </p>
        ))}
        {!refused && <p className="intake-hint">{t(one.summary ? 'intake.failedHint' : 'intake.failedCheck')}</p>}
      </div>
      <GoingOn one={one} onRenewed={onRenewed} onOther={onOther} />
    </>
  );
}

/** Once more, or the rest of it; a file that cannot be read will not be readable the next time. */
function GoingOn({ one, onRenewed, onOther }: EndedProps) {
  const { t } = useTranslation();
  const renew = useRenew(onRenewed);
  const { id: number, state, summary, reasons, only_right } = one;
  const resumable = state === 'failed' && summary !== null;
  const again = state === 'failed' || reasons.some((reason) => reason.code === 'moved');
  return (
    <div className="intake-acts">
      <Button look={again ? 'plain' : 'primary'} onClick={onOther}>
        {t('intake.other')}
      </Button>
      {again && (
        <Button look={resumable ? 'plain' : 'primary'} onClick={() => renew({ do: 'import.check', number })}>
          {t('intake.again')}
        </Button>
      )}
      {resumable && (
        <Button look="primary" onClick={() => renew({ do: 'import.confirm', number, only_right })}>
          {t('intake.resume')}
        </Button>
      )}
    </div>
  );
}
