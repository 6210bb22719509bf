import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What to do the first time, and without the password. Whom to ask is not named to somebody nobody knows yet. */
export function Help() {
  const { t } = useTranslation();
  return (
    <Collapsible.Root className="signin-help">
      <Collapsible.Trigger className="signin-help-open">
        {t('signin.help')}
        <ChevronDown aria-hidden="true" />
      </Collapsible.Trigger>
      <Collapsible.Panel>
        <dl className="signin-help-words">
          <dt>{t('signin.helpFirst')}</dt>
          <dd>{t('signin.helpFirstWords')}</dd>
          <dt>{t('signin.helpForgot')}</dt>
          <dd>{t('signin.helpForgotWords')}</dd>
        </dl>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
