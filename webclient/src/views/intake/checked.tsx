import './checked.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord, ImportSummary } from '../../protocol/generated';
import { AbsentTable } from './absent-table';
import { ChangesTable } from './changes-table';
import { ConfirmBar } from './confirm-bar';
import { FindingsTable } from './findings-table';
import { PassedOver } from './passed-over';
import { Sums } from './sum-tiles';
import { sumsOf } from './sums';
import { Tabs } from '../parts/tabs';
import type { LineKind } from './use-lines';

interface CheckedProps {
  readonly one: ImportRecord;
  readonly onRenewed: (one: ImportRecord) => void;
  readonly onOther: () => void;
}

/** 待确认: what was found, part by part, and the word that lets it in. */
export function Checked({ one, onRenewed, onOther }: CheckedProps) {
  const { summary } = one;
  const [leavers, setLeavers] = useState<ReadonlySet<number>>(new Set());
  const [kind, setKind] = useState<LineKind>(summary ? firstOf(summary) : 'added');
  const { t } = useTranslation();
  if (!summary) return null;
  const { added, changed } = sumsOf(summary);
  return (
    <>
      <div className="intake-checked scroll">
        <Sums summary={summary} />
        <PassedOver summary={summary} />
        <Tabs
          label={t('intake.parts')}
          at={kind}
          tabs={[
            ['findings', t('intake.tabs.findings'), summary.faulty],
            ['added', t('intake.tabs.added'), added],
            ['changed', t('intake.tabs.changed'), changed],
            ['absent', t('intake.tabs.absent'), summary.absent],
          ]}
          onGo={setKind}
        />
        {kind === 'findings' && <FindingsTable one={one} />}
        {(kind === 'added' || kind === 'changed') && <ChangesTable number={one.id} kind={kind} />}
        {kind === 'absent' && <AbsentTable number={one.id} chosen={leavers} onChoose={setLeavers} />}
      </div>
      <ConfirmBar one={one} summary={summary} leavers={leavers} onRenewed={onRenewed} onOther={onOther} />
    </>
  );
}

function firstOf(summary: ImportSummary): LineKind {
  if (summary.faulty > 0) return 'findings';
  const { added, changed } = sumsOf(summary);
  return added > 0 || changed === 0 ? 'added' : 'changed';
}
