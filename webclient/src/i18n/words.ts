import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zh } from './zh';
import type { zhLater } from './zh-later';

export type Language = 'zh-Hans' | 'en';
export const languages: readonly Language[] = ['zh-Hans', 'en'];

/** Names of the languages, each in itself. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-Hans': '简体中文', en: 'English' };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh & typeof zhLater };
  }
}

/** The words, speaking `language` as soon as its catalogue is here: Chinese always is, English is fetched when it is asked
 * for. React escapes what it draws, so the words do not. */
export function speak(language: Language): i18n {
  begin();
  void learnt(language).then(() => i18next.changeLanguage(language));
  return i18next;
}

/** Once the catalogue of this language is here. */
export async function learnt(language: Language): Promise<void> {
  begin();
  if (language !== 'en' || i18next.hasResourceBundle('en', 'translation')) return;
  const { en } = await import('./en');
  i18next.addResourceBundle('en', 'translation', en);
}

/** The Chinese words of all that is fetched after the first view; whatever is fetched brings them along. */
export function laterWords(): Promise<void> {
  begin();
  later ??= import('./zh-later').then(
    (file) => void i18next.addResourceBundle('zh-Hans', 'translation', file.zhLater, true),
    (error: unknown) => {
      later = undefined;
      throw error;
    },
  );
  return later;
}

let later: Promise<void> | undefined;

function begin(): void {
  if (i18next.isInitialized) return;
  void i18next.use(initReactI18next).init({
    lng: 'zh-Hans',
    fallbackLng: 'zh-Hans',
    resources: { 'zh-Hans': { translation: zh } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}
