import './issue-sheet.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitProgress } from '../../protocol/generated';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { SwitchLine } from '../parts/field';
import { countsOf, pagesFor, subtreeOf, topmostOf } from './counts';
import { useIssue } from './use-issue';

interface IssueSheetProps {
  readonly units: readonly UnitProgress[];
  /** Undefined: all I keep. */
  readonly unit: number | undefined;
  readonly onClose: () => void;
}

/** 发放登录码 to everybody of a unit who has no password: whom it reaches, and how much paper it takes. */
export function IssueSheet({ units, unit, onClose }: IssueSheetProps) {
  const { t } = useTranslation();
  const issuing = useIssue();
  const [below, setBelow] = useState(unit === undefined);
  const [again, setAgain] = useState(false);
  const tops = topsOf(units, unit);
  const subtree = tops.flatMap((top) => subtreeOf(units, top.unit));
  const { waiting, issued } = countsOf(below ? subtree : tops);
  const count = waiting + (again ? issued : 0);

  async function issue() {
    const chosen = tops.map((top) => top.unit);
    if (await issuing.toUnits(chosen, below, again)) onClose();
  }

  return (
    <Sheet
      open
      title={t('codes.issueTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button look="primary" disabled={count === 0 || issuing.working} onClick={() => void issue()}>
            {issuing.working ? t('codes.working') : t('codes.issue')}
          </Button>
        </>
      }
    >
      <div className="issue scroll">
        <Words top={unit === undefined ? undefined : tops[0]} />
        {subtree.length > tops.length && (
          <SwitchLine
            label={t('codes.below')}
            hint={t('codes.belowHint', { count: subtree.length - tops.length })}
            checked={below}
            onChange={setBelow}
          />
        )}
        {issued > 0 && (
          <SwitchLine
            label={t('codes.again')}
            hint={t('codes.againHint', { count: issued })}
            checked={again}
            onChange={setAgain}
          />
        )}
        <Paper count={count} />
      </div>
    </Sheet>
  );
}

function topsOf(units: readonly UnitProgress[], unit: number | undefined): readonly UnitProgress[] {
  return unit === undefined ? topmostOf(units) : subtreeOf(units, unit).slice(0, 1);
}

function Words({ top }: { readonly top: UnitProgress | undefined }) {
  const { t } = useTranslation();
  return <p className="issue-words">{top ? t('codes.issueWords', { name: top.name }) : t('codes.issueWordsAll')}</p>;
}

function Paper({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <p className="issue-count" role="status">
      {count === 0 ? t('codes.noneToIssue') : t('codes.willIssue', { count, pages: pagesFor(count) })}
    </p>
  );
}
