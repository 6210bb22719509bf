import './rule-list.css';
import { Check, Circle, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { rules, type Kept, type Rule } from './rules';

const words = {
  length: 'signin.ruleLength',
  personal: 'signin.rulePersonal',
  common: 'signin.ruleCommon',
  same: 'signin.ruleSame',
} as const;

const signs: Readonly<Record<Kept, LucideIcon>> = { yes: Check, no: X, open: Circle };

interface RuleListProps {
  readonly kept: Readonly<Record<Rule, Kept>>;
  /** Somebody pressed on: what is not met yet is now a mistake. Before, it is only not met yet. */
  readonly tried: boolean;
}

/** 密码要求: what is met and what is not, while one types. */
export function RuleList({ kept, tried }: RuleListProps) {
  const { t } = useTranslation();
  return (
    <section className="rules" aria-label={t('signin.ruleTitle')}>
      <ul aria-live="polite">
        {rules.map((rule) => {
          const shown = kept[rule] === 'no' && !tried ? 'open' : kept[rule];
          const Sign = signs[shown];
          return (
            <li key={rule} className="rule" data-kept={shown}>
              <Sign aria-hidden="true" />
              {t(words[rule])}
              {shown !== 'open' && (
                <span className="unseen">{shown === 'yes' ? t('signin.ruleMet') : t('signin.ruleBroken')}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
