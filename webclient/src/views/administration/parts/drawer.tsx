import './drawer.css';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** A file pulled out from the right; the whole screen on a phone. */
export function Drawer({ title, onClose, children, foot }: DrawerProps) {
  const { t } = useTranslation();
  return (
    <Dialog.Root open onOpenChange={(now) => !now && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="drawer">
          <header className="sheet-head">
            <Dialog.Title className="sheet-title cut">{title}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label={t('act.close')}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          <div className="drawer-body scroll">{children}</div>
          {foot !== undefined && <footer className="sheet-foot">{foot}</footer>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
