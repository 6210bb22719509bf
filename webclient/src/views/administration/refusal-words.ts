import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../protocol/codes';

/** Why the directory was not changed: what stands in the way by name, then by reason, then by code. */
export function refusalSentence(refusal: Refusal, t: TFunction): string {
  const { code, field, reason, names } = refusal;
  const count = refusal.count ?? names?.length ?? 0;
  const keys = [
    reason && field ? `administration.refused.${field}_${reason}` : undefined,
    reason ? `administration.refused.${reason}` : undefined,
    field ? `administration.refused.${field}_${code}` : undefined,
    `administration.refused.${code}`,
    `refused.${code}`,
    'refused.internal',
  ].filter((key) => key !== undefined) as 'refused.internal'[];
  const shown = (names ?? []).join(t('administration.comma'));
  const rest = count > (names?.length ?? 0) ? t('administration.andMore', { names: shown, count }) : shown;
  return t(keys, { names: rest, count });
}

/** The same for a view that speaks the chosen language. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  return useCallback((refusal) => refusalSentence(refusal, t), [t]);
}
