import './toast.css';
import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const toasts = Toast.createToastManager();

/** Say something in passing, such as why an act was refused. */
export function say(words: string): void {
  toasts.add({ description: words });
}

/** Where what is said in passing appears. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={toasts} limit={2} timeout={6000}>
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Shown />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Shown() {
  const { t } = useTranslation();
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((one) => (
    <Toast.Root key={one.id} toast={one} className="toast" swipeDirection="up">
      <Toast.Description className="toast-words" />
      <Toast.Close className="icon-button" aria-label={t('act.close')}>
        <X aria-hidden="true" />
      </Toast.Close>
    </Toast.Root>
  ));
}
