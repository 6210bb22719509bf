import './splash.css';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/button';
import { Mark } from '../parts/mark';

/** Before anything is known; or when this page is too old to go on. */
export function Splash({ outdated = false }: { readonly outdated?: boolean }) {
  const { t } = useTranslation();
  return (
    <main className="splash">
      <Mark />
      {outdated && (
        <>
          <p>{t('connection.outdated')}</p>
          <Button look="primary" onClick={() => location.reload()}>
            {t('connection.reload')}
          </Button>
        </>
      )}
    </main>
  );
}
