import '../administration/parts/consequence.css';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useTranslation } from 'react-i18next';
import type { ImportRecord, ImportSummary } from '../../protocol/generated';
import { Button } from '../parts/button';
import { useRenew } from './use-renew';

interface ConfirmSheetProps {
  readonly one: ImportRecord;
  readonly summary: ImportSummary;
  readonly leavers: ReadonlySet<number>;
  readonly onRenewed: (one: ImportRecord) => void;
  readonly onClose: () => void;
}

/** Before it is written: what will be, a sentence each. */
export function ConfirmSheet({ one, summary, leavers, onRenewed, onClose }: ConfirmSheetProps) {
  const { t } = useTranslation();
  const renew = useRenew(onRenewed);
  const { units, positions, people, faulty } = summary;
  const follows = [
    units.added + units.changed > 0 && t('intake.confirmUnits', { ...units }),
    positions.added + positions.changed > 0 && t('intake.confirmPositions', { ...positions }),
    people.added + people.changed > 0 && t('intake.confirmPeople', { ...people }),
    faulty > 0 && t('intake.confirmFaulty', { count: faulty }),
    leavers.size > 0 && t('intake.confirmLeavers', { count: leavers.size }),
    people.added > 0 && t('intake.confirmCodes'),
  ].filter((line): line is string => typeof line === 'string');
  return (
    <AlertDialog.Root open onOpenChange={(now) => !now && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="veil" />
        <AlertDialog.Popup className="sheet sheet-ask">
          <AlertDialog.Title className="sheet-title">
            {t('intake.confirmTitle', { name: one.file_name })}
          </AlertDialog.Title>
          <AlertDialog.Description render={<ul />} className="consequences">
            {follows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </AlertDialog.Description>
          <div className="sheet-acts">
            <AlertDialog.Close render={<Button />}>{t('act.cancel')}</AlertDialog.Close>
            <Button
              look={leavers.size > 0 ? 'danger' : 'primary'}
              onClick={() => {
                onClose();
                renew({ do: 'import.confirm', number: one.id, only_right: faulty > 0, leavers: [...leavers] });
              }}
            >
              {t('intake.act')}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
