import './design-page.css';
import i18next, { type i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { languageNames, languages, learnt, type Language } from '../../i18n/words';
import { Choice } from '../parts/field';
import { Parts } from './parts';

/** 样式一览: every part in both themes side by side, in the language and the size one chooses. */
export function DesignPage() {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>('zh-Hans');
  const [size, setSize] = useState<'normal' | 'large'>('normal');
  const [contrast, setContrast] = useState<'usual' | 'more'>('usual');
  const words = useWords(language);
  return (
    <main className="design scroll" tabIndex={0}>
      <header className="design-head">
        <div className="design-title">
          <h1>{t('design.title')}</h1>
          <p>{t('design.hint')}</p>
        </div>
        <Choice
          label={t('design.language')}
          value={language}
          options={languages.map((one) => [one, languageNames[one]] as const)}
          onChange={setLanguage}
        />
        <Choice
          label={t('design.size')}
          value={size}
          options={(['normal', 'large'] as const).map((one) => [one, t(`settings.sizes.${one}`)])}
          onChange={setSize}
        />
        <Choice
          label={t('design.contrast')}
          value={contrast}
          options={[
            ['usual', t('design.usual')],
            ['more', t('settings.contrasts.more')],
          ]}
          onChange={setContrast}
        />
      </header>
      <I18nextProvider i18n={words}>
        <div className="design-samples">
          {(['light', 'dark'] as const).map((theme) => (
            <section
              key={theme}
              className="sample"
              data-theme={theme}
              data-size={size}
              data-contrast={contrast}
              lang={language}
              aria-label={t(`settings.themes.${theme}`)}
            >
              <Parts theme={theme} />
            </section>
          ))}
        </div>
      </I18nextProvider>
    </main>
  );
}

/** The words in this language, whatever the rest of the page speaks. */
function useWords(language: Language): i18n {
  const [words, setWords] = useState<i18n>(i18next);
  useEffect(() => {
    let here = true;
    void learnt(language).then(() => here && setWords(i18next.cloneInstance({ lng: language, initAsync: false })));
    return () => {
      here = false;
    };
  }, [language]);
  return words;
}
