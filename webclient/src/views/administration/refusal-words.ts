import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../protocol/codes';

/** Why the directory was not changed: what stands in the way by name, then by reason, then by code. */
export function refusalSentence(refusal: Refusal, t: TFunction): string {
  const keys = keysOf(refusal) as 'refused.internal'[];
  const names = refusal.names ?? [];
  const count = refusal.count ?? names.length;
  const shown = names.join(t('administration.comma'));
  return t(keys, { names: count > names.length ? t('administration.andMore', { names: shown, count }) : shown, count });
}

/** The same for a view that speaks the chosen language. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  return useCallback((refusal) => refusalSentence(refusal, t), [t]);
}

/** Where to look for words, the most telling first. */
function keysOf({ code, field, reason }: Refusal): readonly string[] {
  const said = [reason, code].filter((one): one is string => typeof one === 'string');
  const ours = said.flatMap((one) => (field ? [`${field}_${one}`, one] : [one]));
  return [...ours.map((one) => `administration.refused.${one}`), `refused.${code}`, 'refused.internal'];
}
