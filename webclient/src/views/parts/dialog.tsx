import './dialog.css';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { classes } from './classes';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** A dialog with a title, a body that scrolls and a foot for its acts; the whole screen on a phone. */
export function Sheet({ open, title, wide = false, onClose, children, foot }: SheetProps) {
  const { t } = useTranslation();
  return (
    <Dialog.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className={classes('sheet', wide && 'sheet-wide')}>
          <header className="sheet-head">
            <Dialog.Title className="sheet-title">{title}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label={t('act.close')}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          <div className="sheet-body">{children}</div>
          {foot !== undefined && <footer className="sheet-foot">{foot}</footer>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface AskProps {
  readonly open: boolean;
  readonly title: string;
  readonly words: string;
  readonly act: string;
  readonly danger?: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** A question before an act that cannot be taken back. */
export function Ask({ open, title, words, act, danger = false, onAct, onClose }: AskProps) {
  const { t } = useTranslation();
  return (
    <AlertDialog.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="veil" />
        <AlertDialog.Popup className="sheet sheet-ask">
          <AlertDialog.Title className="sheet-title">{title}</AlertDialog.Title>
          <AlertDialog.Description className="sheet-words">{words}</AlertDialog.Description>
          <div className="sheet-acts">
            <AlertDialog.Close render={<Button />}>{t('act.cancel')}</AlertDialog.Close>
            <Button
              look={danger ? 'danger' : 'primary'}
              onClick={() => {
                onClose();
                onAct();
              }}
            >
              {act}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
