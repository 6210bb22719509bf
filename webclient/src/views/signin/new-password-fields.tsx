import { useTranslation } from 'react-i18next';
import { PasswordField } from './password-field';
import { RuleList } from './rule-list';
import type { NewPassword } from './use-new-password';

/** A new password, once more, and what it must be. */
export function NewPasswordFields({
  chosen,
  autoFocus = false,
}: {
  readonly chosen: NewPassword;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <PasswordField
        label={t('signin.newPassword')}
        value={chosen.password}
        onValue={chosen.setPassword}
        error={chosen.mistakes.password}
        autoComplete="new-password"
        autoFocus={autoFocus}
      />
      <PasswordField
        label={t('signin.again')}
        value={chosen.again}
        onValue={chosen.setAgain}
        error={chosen.mistakes.again}
        autoComplete="new-password"
      />
      <RuleList kept={chosen.kept} tried={chosen.tried} />
    </>
  );
}
