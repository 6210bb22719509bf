import { useTranslation } from 'react-i18next';
import type { Slip } from '../../protocol/generated';
import { dayOf } from './state-mark';

/** 登录条 of one person: who, with what, where, and what to do in three lines. */
export function PrintedSlip({ slip }: { readonly slip: Slip }) {
  const { t, i18n } = useTranslation();
  return (
    <li className="slip">
      <header className="slip-head">
        <span>{t('codes.slipTitle')}</span>
        <span className="cut">{[slip.unit, slip.section].filter(Boolean).join(' · ')}</span>
      </header>
      <p className="slip-name cut">{slip.name}</p>
      <dl className="slip-facts">
        <dt>{t('codes.slipLogin')}</dt>
        <dd className="slip-login">{slip.login}</dd>
        <dt>{t('codes.slipCode')}</dt>
        <dd className="slip-code">{slip.code}</dd>
        <dt>{t('codes.slipAddress')}</dt>
        <dd className="slip-address">{location.origin}</dd>
      </dl>
      <ol className="slip-steps">
        <li>{t('codes.slipFirst')}</li>
        <li>{t('codes.slipSecond')}</li>
        <li>{t('codes.slipThird', { day: dayOf(slip.expires_at, i18n.language) })}</li>
      </ol>
    </li>
  );
}
