import { useEffect } from 'react';
import { speak } from '../../i18n/words';
import { usePreferences, type Theme } from './preferences';

const wantsDark = '(prefers-color-scheme: dark)';

/** Puts theme, text size and language where the whole page feels them. */
export function useAppearance(): void {
  const { theme, size, language } = usePreferences();
  useEffect(() => {
    document.documentElement.dataset.size = size;
    document.documentElement.lang = language;
    speak(language);
  }, [size, language]);
  useEffect(() => follow(theme), [theme]);
}

function follow(theme: Theme): (() => void) | undefined {
  const system = matchMedia(wantsDark);
  const show = () => {
    document.documentElement.dataset.theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
  };
  show();
  if (theme !== 'system') return undefined;
  system.addEventListener('change', show);
  return () => system.removeEventListener('change', show);
}
