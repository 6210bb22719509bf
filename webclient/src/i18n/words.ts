import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zh } from './zh';

export type Language = 'zh-Hans' | 'en';
export const languages: readonly Language[] = ['zh-Hans', 'en'];

/** Names of the languages, each in itself. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-Hans': '简体中文', en: 'English' };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

/** Both catalogues, speaking `language`. React escapes what it draws, so the words do not. */
export function speak(language: Language): i18n {
  if (i18next.isInitialized) {
    void i18next.changeLanguage(language);
    return i18next;
  }
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-Hans',
    resources: { 'zh-Hans': { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18next;
}
