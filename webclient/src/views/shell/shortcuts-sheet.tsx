import './shortcuts-sheet.css';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../parts/dialog';
import { usePreferences } from '../settings/preferences';
import { listed } from './keys';

/** The keys, on one sheet: read from the table that binds them. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const enter = usePreferences((preferences) => preferences.enter);
  return (
    <Sheet open title={t('shortcuts.title')} onClose={onClose}>
      <div className="shortcuts scroll" tabIndex={0}>
        {listed(enter).map(([part, keys]) => (
          <section key={part}>
            <h3 className="shortcuts-part">{t(`shortcuts.parts.${part}`)}</h3>
            <dl>
              {keys.map(({ act, strokes }) => (
                <div key={act} className="shortcut">
                  <dt>{t(`shortcuts.${act}`)}</dt>
                  <dd>
                    {strokes.map((stroke) => (
                      <kbd key={stroke}>{stroke}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
