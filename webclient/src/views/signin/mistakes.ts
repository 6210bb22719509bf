import type { TFunction } from 'i18next';
import type { Refusal } from '../../protocol/codes';
import { looksLikeCode } from './rules';

/** What is wrong, each at its place. */
export interface Mistakes {
  readonly login?: string | undefined;
  readonly password?: string | undefined;
  readonly form?: string | undefined;
}

/** `typed`: in the place of the password, where a code of a slip may stand too. */
export function mistakesOf(refusal: Refusal, typed: string, t: TFunction): Mistakes {
  switch (refusal.code) {
    case 'unauthenticated':
    case 'invalid':
    case 'forbidden':
      return { password: looksLikeCode(typed) ? t('signin.wrongCode') : t('signin.wrong') };
    case 'limited':
      return { form: t('signin.limited', { minutes: minutesLeft(refusal) }) };
    case 'offline':
    case 'timeout':
    case 'unavailable':
      return { form: t('signin.unreachable') };
    default:
      return { form: t('signin.failed') };
  }
}

export function minutesLeft({ retry_after }: Refusal): number {
  return Math.max(1, Math.ceil((retry_after ?? 60) / 60));
}
