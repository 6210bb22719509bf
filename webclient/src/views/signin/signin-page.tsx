import './signin.css';
import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../i18n/words';
import { Mark } from '../parts/mark';
import { prefer, usePreferences } from '../settings/preferences';
import { ChooseForm } from './choose-form';
import { EnterForm } from './enter-form';

interface SignInProps {
  /** This device was signed out a moment ago. */
  readonly ended?: boolean;
}

/** 登录: by password, or with the code of a slip, which leads to choosing one. */
export function SignInPage({ ended = false }: SignInProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<{ readonly login: string; readonly code: string }>();
  const [isVoid, setVoid] = useState(false);

  function back(codeIsVoid: boolean) {
    setVoid(codeIsVoid);
    setShown(undefined);
  }

  const said = isVoid ? t('signin.wrongCode') : ended ? t('signin.ended') : undefined;
  return (
    <main className="signin">
      <div className="signin-form">
        <header className="signin-head">
          <Mark />
          <h1>{t('product.full')}</h1>
        </header>
        {shown ? (
          <ChooseForm {...shown} onBack={() => back(false)} onVoid={() => back(true)} />
        ) : (
          <EnterForm said={said} onCode={(login, code) => setShown({ login, code })} />
        )}
      </div>
      <footer className="signin-foot">
        <p className="signin-note">
          <ShieldAlert aria-hidden="true" />
          {t('product.noteFull')}
        </p>
        <LanguageChoice />
      </footer>
    </main>
  );
}

function LanguageChoice() {
  const language = usePreferences((preferences) => preferences.language);
  return (
    <p className="signin-languages">
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => prefer({ language: one })}
        >
          {languageNames[one]}
        </button>
      ))}
    </p>
  );
}
