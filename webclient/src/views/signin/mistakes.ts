import type { TFunction } from 'i18next';
import type { Refusal } from '../../protocol/codes';

/** What is wrong, each at its place. */
export interface Mistakes {
  readonly login?: string | undefined;
  readonly password?: string | undefined;
  readonly form?: string | undefined;
}

export function mistakesOf(refusal: Refusal, t: TFunction): Mistakes {
  switch (refusal.code) {
    case 'unauthenticated':
    case 'invalid':
    case 'forbidden':
      return { password: t('signin.wrong') };
    case 'limited':
      return { form: t('signin.limited', { minutes: Math.max(1, Math.ceil((refusal.retry_after ?? 60) / 60)) }) };
    case 'offline':
    case 'timeout':
    case 'unavailable':
      return { form: t('signin.unreachable') };
    default:
      return { form: t('signin.failed') };
  }
}
