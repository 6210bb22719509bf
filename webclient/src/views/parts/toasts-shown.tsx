import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { useSaid } from './toast';

/** What is said in passing, for six seconds. */
export function ToastsShown() {
  return (
    <Toast.Provider limit={2} timeout={6000}>
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Shown />
        </Toast.Viewport>
      </Toast.Portal>
      <Taken />
    </Toast.Provider>
  );
}

/** Takes what was said and shows it. */
function Taken() {
  const waiting = useSaid((state) => state.waiting);
  const { add, close } = Toast.useToastManager();
  useEffect(() => {
    if (waiting.length === 0) return;
    for (const { words, act } of waiting) {
      const id: string = add({ title: words, ...(act && { actionProps: { children: act.words, onClick: pressed } }) });
      function pressed() {
        close(id);
        act?.run();
      }
    }
    useSaid.setState({ waiting: [] });
  }, [waiting, add, close]);
  return null;
}

function Shown() {
  const { t } = useTranslation();
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((one) => (
    <Toast.Root key={one.id} toast={one} className="toast" swipeDirection="up">
      <Toast.Title className="toast-words" render={<p />} />
      <Toast.Action render={<Button look="quiet" />} />
      <Toast.Close className="icon-button" aria-label={t('act.close')}>
        <X aria-hidden="true" />
      </Toast.Close>
    </Toast.Root>
  ));
}
