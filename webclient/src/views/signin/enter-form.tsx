import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { Help } from './help';
import { mistakesOf, type Mistakes } from './mistakes';
import { PasswordField } from './password-field';
import { leaveWillingly } from './was-signed-in';

interface EnterFormProps {
  /** What brings somebody here: signed out elsewhere, a code that is none any more. */
  readonly said: string | undefined;
  /** The code of his slip is right: now he chooses a password. */
  readonly onCode: (login: string, code: string) => void;
}

/** The staff number, the password or the code of a slip, and in words what is wrong with them. */
export function EnterForm({ said, onCode }: EnterFormProps) {
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
    if (outcome.ok) return;
    if (outcome.refusal.code === 'choose_password') onCode(login.trim(), password);
    else setMistakes(mistakesOf(outcome.refusal, password, t));
  }

  return (
    <form className="signin-fields" onSubmit={(event) => void submit(event)} noValidate>
      {said !== undefined && <p className="signin-said">{said}</p>}
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
      <PasswordField
        label={t('signin.password')}
        value={password}
        onValue={setPassword}
        error={mistakes.password}
        autoComplete="current-password"
      />
      <p className="signin-mistake" role="alert">
        {mistakes.form}
      </p>
      <Button look="primary" large type="submit" disabled={working}>
        {working ? t('signin.working') : t('signin.submit')}
      </Button>
      <Help />
    </form>
  );
}
