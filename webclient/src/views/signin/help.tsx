import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What to do the first time, and without the password. Whom to ask is not named to somebody nobody knows yet. */
export function Help() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const words = useId();
  return (
    <div className="signin-help">
      <button
        type="button"
        className="signin-help-open"
        aria-expanded={open}
        aria-controls={words}
        onClick={() => setOpen(!open)}
      >
        {t('signin.help')}
        <ChevronDown aria-hidden="true" />
      </button>
      <div id={words} hidden={!open}>
        <dl className="signin-help-words">
          <dt>{t('signin.helpFirst')}</dt>
          <dd>{t('signin.helpFirstWords')}</dd>
          <dt>{t('signin.helpForgot')}</dt>
          <dd>{t('signin.helpForgotWords')}</dd>
        </dl>
      </div>
    </div>
  );
}
