import type { TFunction } from 'i18next';
import type { Refusal } from '../../protocol/codes';

/** Why it was not done: by the reason given, then by the code. */
export function actWords({ code, reason, message }: Refusal, t: TFunction): string {
  const said = [reason, message === 'required' ? 'required' : code].filter((one) => typeof one === 'string');
  const keys = [...said.map((one) => `item.refused.${one}`), `refused.${code}`, 'refused.internal'];
  return t(keys as 'refused.internal'[]);
}

/** Which field of the form is at fault: `parts[0].to` belongs to `parts`. */
export function fieldOf({ field }: Refusal): string {
  return /^\w+/.exec(field ?? '')?.[0] ?? '';
}
