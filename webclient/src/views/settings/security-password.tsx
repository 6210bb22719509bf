import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../client/client';
import { useMe } from '../client/people';
import { Button } from '../parts/button';
import { refusalWords } from '../parts/refusal';
import { minutesLeft } from '../signin/mistakes';
import { NewPasswordFields } from '../signin/new-password-fields';
import { PasswordField } from '../signin/password-field';
import { useNewPassword } from '../signin/use-new-password';

/** 修改密码: folded until somebody wants it, and again when it is done. */
export function SecurityPassword() {
  const { t } = useTranslation();
  const [stage, setStage] = useState<'folded' | 'open' | 'done'>('folded');
  return (
    <section className="security-part" aria-labelledby="security-password">
      <div>
        <h3 className="security-title" id="security-password">
          {t('security.change')}
        </h3>
        <p className="security-hint">{t('security.changeHint')}</p>
      </div>
      {stage === 'done' && (
        <p className="security-done" role="status">
          {t('security.changed')}
        </p>
      )}
      {stage === 'open' ? (
        <Form onDone={() => setStage('done')} onCancel={() => setStage('folded')} />
      ) : (
        <Button onClick={() => setStage('open')}>{t('security.change')}</Button>
      )}
    </section>
  );
}

function Form({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const actions = useActions();
  const me = useMe();
  const chosen = useNewPassword([me.name, me.pinyin]);
  const [old, setOld] = useState('');
  const [oldMistake, setOldMistake] = useState<string>();
  const [mistake, setMistake] = useState<string>();
  const [working, setWorking] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setMistake(undefined);
    setOldMistake(old === '' ? t('security.oldMissing') : undefined);
    if (!chosen.check() || old === '') return;
    setWorking(true);
    const outcome = await actions.changePassword(old, chosen.password);
    setWorking(false);
    if (outcome.ok) {
      onDone();
      return;
    }
    const { refusal } = outcome;
    if (refusal.field === 'old') setOldMistake(t('security.oldWrong'));
    else if (refusal.code === 'limited') setMistake(t('security.limited', { minutes: minutesLeft(refusal) }));
    else if (!chosen.refuse(refusal)) setMistake(refusalWords(refusal, undefined, t));
  }

  return (
    <form className="security-part" onSubmit={(event) => void submit(event)} noValidate>
      <PasswordField
        label={t('security.old')}
        value={old}
        onValue={setOld}
        error={oldMistake}
        autoComplete="current-password"
        autoFocus
      />
      <NewPasswordFields chosen={chosen} />
      <p className="security-mistake" role="alert">
        {mistake}
      </p>
      <div className="security-acts">
        <Button onClick={onCancel}>{t('act.cancel')}</Button>
        <Button look="primary" type="submit" disabled={working}>
          {t('act.save')}
        </Button>
      </div>
    </form>
  );
}
