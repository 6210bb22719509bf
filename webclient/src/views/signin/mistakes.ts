import type { TFunction } from 'i18next';
import { refusalOf } from '../parts/refusal';

/** What is wrong, each at its place. */
export interface Mistakes {
  readonly login?: string | undefined;
  readonly password?: string | undefined;
  readonly form?: string | undefined;
}

export function mistakesOf(reason: unknown, t: TFunction): Mistakes {
  const { code, retryAfter } = refusalOf(reason);
  switch (code) {
    case 'unauthenticated':
    case 'invalid':
    case 'forbidden':
      return { password: t('signin.wrong') };
    case 'limited':
      return { form: t('signin.limited', { minutes: Math.max(1, Math.ceil((retryAfter ?? 60) / 60)) }) };
    case 'offline':
    case 'unavailable':
      return { form: t('signin.unreachable') };
    default:
      return { form: t('signin.failed') };
  }
}
