import { useState, type SyntheticEvent } from 'react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useActions, useStateNow } from '../client/client';
import { Button } from '../parts/button';
import { say } from '../parts/toast';
import { beginTour } from '../tour/touring';
import { mistakesOf } from './mistakes';
import { NewPasswordFields } from './new-password-fields';
import { useNewPassword } from './use-new-password';

interface ChooseFormProps {
  readonly login: string;
  readonly code: string;
  readonly onBack: () => void;
  /** Meanwhile the code was used, voided or lapsed. */
  readonly onVoid: () => void;
}

/** 首次登录: the code is right; a password of one's own, and one is in. */
export function ChooseForm({ login, code, onBack, onVoid }: ChooseFormProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const state = useStateNow();
  const chosen = useNewPassword([login]);
  const [mistake, setMistake] = useState<string>();
  const [working, setWorking] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setMistake(undefined);
    if (!chosen.check()) return;
    setWorking(true);
    const outcome = await actions.signInFirst(login, code, chosen.password);
    setWorking(false);
    if (outcome.ok) welcome(state().me?.name ?? '');
    else if (outcome.refusal.code === 'unauthenticated') onVoid();
    else if (!chosen.refuse(outcome.refusal)) setMistake(mistakesOf(outcome.refusal, code, t).form);
  }

  return (
    <form className="signin-fields" onSubmit={(event) => void submit(event)} noValidate>
      <div>
        <h2 className="signin-step">{t('signin.choose')}</h2>
        <p className="signin-words">{t('signin.chooseWords', { login })}</p>
      </div>
      {/* so that whoever keeps passwords keeps it under the right name */}
      <input
        className="unseen"
        name="username"
        autoComplete="username"
        value={login}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <NewPasswordFields chosen={chosen} autoFocus />
      <p className="signin-mistake" role="alert">
        {mistake}
      </p>
      <Button look="primary" large type="submit" disabled={working}>
        {working ? t('signin.chooseWorking') : t('signin.chooseSubmit')}
      </Button>
      <Button look="quiet" large onClick={onBack}>
        {t('act.back')}
      </Button>
    </form>
  );
}

/** The first day: a word of welcome, and a look around. */
function welcome(name: string): void {
  say(i18next.t('signin.welcome', { name }));
  beginTour();
}
