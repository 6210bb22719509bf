import './shortcuts-sheet.css';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../parts/dialog';

const keys = [
  ['jump', ['Ctrl', 'K']],
  ['find', ['Ctrl', 'F']],
  ['next', ['Alt', '↑ ↓']],
  ['focus', ['/']],
  ['send', ['Enter']],
  ['newline', ['Shift', 'Enter']],
  ['editLast', ['↑']],
  ['close', ['Esc']],
  ['sheet', ['?']],
] as const;

/** The keys, on one sheet. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Sheet open title={t('shortcuts.title')} onClose={onClose}>
      <dl className="shortcuts">
        {keys.map(([act, strokes]) => (
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
    </Sheet>
  );
}
