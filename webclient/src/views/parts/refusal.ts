import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { say } from './toast';

/** What a refused act tells: a code of the catalogue, and when to try again. */
interface Refusal {
  readonly code: string;
  readonly retryAfter: number | undefined;
}

export function refusalOf(reason: unknown): Refusal {
  const parts = (typeof reason === 'object' && reason !== null ? reason : {}) as {
    code?: unknown;
    retryAfter?: unknown;
    retry_after?: unknown;
  };
  const code = typeof parts.code === 'string' ? parts.code : 'internal';
  const wait = parts.retryAfter ?? parts.retry_after;
  return { code, retryAfter: typeof wait === 'number' ? wait : undefined };
}

/** In words: what was refused, why, what to do. */
export function refusalWords(reason: unknown, act: string | undefined, t: TFunction): string {
  const { code, retryAfter } = refusalOf(reason);
  const keys = [act && `refused.${act}.${code}`, `refused.${code}`, 'refused.internal'].filter(
    Boolean,
  ) as 'refused.internal'[];
  return t(keys, { seconds: Math.ceil(retryAfter ?? 5) });
}

/** Tries an act; a refusal is said in passing. Answers whether it went well. */
export async function attempt(act: string | undefined, doing: () => Promise<unknown>): Promise<boolean> {
  try {
    await doing();
    return true;
  } catch (reason) {
    say(refusalWords(reason, act, i18next.t));
    return false;
  }
}
