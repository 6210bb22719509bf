import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord, ImportSummary } from '../../protocol/generated';
import { Button } from '../parts/button';
import { SwitchLine } from '../parts/field';
import { ConfirmSheet } from './confirm-sheet';
import { sumsOf } from './sums';

interface ConfirmBarProps {
  readonly one: ImportRecord;
  readonly summary: ImportSummary;
  readonly leavers: ReadonlySet<number>;
  readonly onRenewed: (one: ImportRecord) => void;
  readonly onOther: () => void;
}

/** At the foot: whether it can come in, with or without its faulty rows, and the act. */
export function ConfirmBar({ one, summary, leavers, onRenewed, onOther }: ConfirmBarProps) {
  const { t } = useTranslation();
  const [onlyRight, setOnlyRight] = useState(false);
  const [asking, setAsking] = useState(false);
  const { added, changed } = sumsOf(summary);
  const work = added + changed + leavers.size;
  return (
    <footer className="intake-foot">
      <div className="intake-foot-words">
        <Verdict faulty={summary.faulty} work={work} onlyRight={onlyRight} onOnlyRight={setOnlyRight} />
      </div>
      <Button onClick={onOther}>{t('intake.other')}</Button>
      <Button
        look="primary"
        disabled={work === 0 || (summary.faulty > 0 && !onlyRight)}
        onClick={() => setAsking(true)}
      >
        {t('intake.confirm')}
      </Button>
      {asking && (
        <ConfirmSheet
          one={one}
          summary={summary}
          leavers={leavers}
          onRenewed={onRenewed}
          onClose={() => setAsking(false)}
        />
      )}
    </footer>
  );
}

interface VerdictProps {
  readonly faulty: number;
  readonly work: number;
  readonly onlyRight: boolean;
  readonly onOnlyRight: (onlyRight: boolean) => void;
}

/** Whether it may come in; where some rows may not, the choice to leave them out. */
function Verdict({ faulty, work, onlyRight, onOnlyRight }: VerdictProps) {
  const { t } = useTranslation();
  if (faulty === 0) return <p role="status">{t(work > 0 ? 'intake.ready' : 'intake.nothing')}</p>;
  if (work === 0) return <p role="status">{t('intake.fixFirst', { count: faulty })}</p>;
  return (
    <SwitchLine
      label={t('intake.onlyRight')}
      hint={t('intake.onlyRightHint', { count: faulty })}
      checked={onlyRight}
      onChange={onOnlyRight}
    />
  );
}
