import { useEffect } from 'react';
import { speak } from '../../i18n/words';
import { usePreferences, type Preferences, type Theme } from './preferences';

const wantsDark = '(prefers-color-scheme: dark)';
/** Whoever reads in the dark prints on white. */
const onPaper = 'print';
const wantsContrast = '(prefers-contrast: more)';

/** Puts theme, contrast, text size and language where the whole page feels them. */
export function useAppearance(): void {
  const { theme, contrast, size, language } = usePreferences();
  useEffect(() => {
    document.documentElement.dataset.size = size;
    document.documentElement.lang = language;
    speak(language);
  }, [size, language]);
  useEffect(() => {
    const put = () =>
      show('theme', matchMedia(onPaper).matches ? 'light' : themed(theme, matchMedia(wantsDark).matches));
    const ends = [follow(wantsDark, put), follow(onPaper, put)];
    return () => ends.forEach((end) => end());
  }, [theme]);
  useEffect(() => follow(wantsContrast, (more) => show('contrast', contrasted(contrast, more))), [contrast]);
}

function themed(theme: Theme, dark: boolean): string {
  if (theme !== 'system') return theme;
  return dark ? 'dark' : 'light';
}

function contrasted(contrast: Preferences['contrast'], more: boolean): string {
  return contrast === 'more' || more ? 'more' : 'usual';
}

function show(what: 'theme' | 'contrast', value: string): void {
  document.documentElement.dataset[what] = value;
}

/** What the system wishes, now and whenever it changes. */
function follow(wish: string, heard: (wished: boolean) => void): () => void {
  const system = matchMedia(wish);
  const hear = () => heard(system.matches);
  hear();
  system.addEventListener('change', hear);
  return () => system.removeEventListener('change', hear);
}
