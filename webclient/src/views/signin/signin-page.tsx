import './signin.css';
import { Eye, EyeOff, ShieldAlert } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../i18n/words';
import { useActions } from '../client/client';
import { Button, IconButton } from '../parts/button';
import { TextField } from '../parts/field';
import { Mark } from '../parts/mark';
import { prefer, usePreferences } from '../settings/preferences';
import { mistakesOf, type Mistakes } from './mistakes';
import { leaveWillingly } from './was-signed-in';

interface SignInProps {
  /** This device was signed out a moment ago. */
  readonly ended?: boolean;
}

/** 登录: the staff number, the password, and in words what is wrong with them. */
export function SignInPage({ ended = false }: SignInProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [working, setWorking] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = {
      login: login.trim() ? undefined : t('signin.loginMissing'),
      password: password ? undefined : t('signin.passwordMissing'),
    };
    setMistakes(missing);
    if (missing.login ?? missing.password) return;
    setWorking(true);
    leaveWillingly(false);
    const outcome = await actions.signIn(login.trim(), password);
    setWorking(false);
    if (!outcome.ok) setMistakes(mistakesOf(outcome.refusal, t));
  }

  return (
    <main className="signin">
      <form className="signin-form" onSubmit={(event) => void submit(event)} noValidate>
        <header className="signin-head">
          <Mark />
          <h1>{t('product.full')}</h1>
        </header>
        {ended && <p className="signin-said">{t('signin.ended')}</p>}
        <TextField
          label={t('signin.login')}
          value={login}
          onValue={setLogin}
          error={mistakes.login}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <PasswordField value={password} onValue={setPassword} error={mistakes.password} />
        <p className="signin-mistake" role="alert">
          {mistakes.form}
        </p>
        <Button look="primary" large type="submit" disabled={working}>
          {working ? t('signin.working') : t('signin.submit')}
        </Button>
      </form>
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

function PasswordField(props: {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error: string | undefined;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      label={t('signin.password')}
      type={shown ? 'text' : 'password'}
      name="password"
      autoComplete="current-password"
      after={
        <IconButton
          label={shown ? t('signin.hidePassword') : t('signin.showPassword')}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        </IconButton>
      }
    />
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
