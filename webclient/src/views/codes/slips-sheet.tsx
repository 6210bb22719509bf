import './slips-sheet.css';
import { Dialog } from '@base-ui/react/dialog';
import { Printer, TriangleAlert } from 'lucide-react';
import { memo, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '../../protocol/generated';
import { Button } from '../parts/button';
import { Ask } from '../parts/dialog';
import { ON_A_PAGE, pagesFor } from './counts';
import { dropSlips, useSheaf } from './sheaf';
import { PrintedSlip } from './slip';

/** 登录条, to be printed and cut: shown once, so leaving them is asked about. */
export function SlipsSheet() {
  const slips = useSheaf((sheaf) => sheaf.slips);
  return slips.length > 0 && <Sheaf slips={slips} />;
}

function Sheaf({ slips }: { readonly slips: readonly Slip[] }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const pages = useMemo(() => inPages(slips), [slips]);
  useGuardedPage();
  return (
    <Dialog.Root open onOpenChange={(now) => !now && setAsked(true)}>
      <Dialog.Portal className="sheaf-place">
        <Dialog.Popup className="sheaf">
          <header className="sheaf-head">
            <div className="sheaf-names">
              <Dialog.Title className="sheet-title">{t('codes.slips')}</Dialog.Title>
              <span className="sheaf-count">
                {t('codes.slipsCount', { count: slips.length, pages: pagesFor(slips.length) })}
              </span>
            </div>
            <Button onClick={() => setAsked(true)}>{t('codes.finish')}</Button>
            <Button look="primary" onClick={() => print()}>
              <Printer aria-hidden="true" />
              {t('codes.print')}
            </Button>
          </header>
          <Dialog.Description className="sheaf-once">
            <TriangleAlert aria-hidden="true" />
            {t('codes.once')}
          </Dialog.Description>
          <div className="sheaf-pages scroll" tabIndex={0} role="group" aria-label={t('codes.slips')}>
            {pages.map((page) => (
              <Page key={page[0]?.person} slips={page} />
            ))}
          </div>
          <Ask
            open={asked}
            title={t('codes.finish')}
            words={t('codes.finishAsk')}
            act={t('codes.finishAct')}
            onAct={dropSlips}
            onClose={() => setAsked(false)}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const Page = memo(function Page({ slips }: { readonly slips: readonly Slip[] }) {
  return (
    <ul className="sheaf-page">
      {slips.map((slip) => (
        <PrintedSlip key={slip.person} slip={slip} />
      ))}
    </ul>
  );
});

function inPages(slips: readonly Slip[]): readonly (readonly Slip[])[] {
  return Array.from({ length: pagesFor(slips.length) }, (_, page) =>
    slips.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
  );
}

/** While codes are shown that nobody will see again, the browser asks before it leaves, and prints them alone. */
function useGuardedPage(): void {
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    document.documentElement.dataset.printing = 'sheaf';
    return () => {
      window.removeEventListener('beforeunload', hold);
      delete document.documentElement.dataset.printing;
    };
  }, []);
}
