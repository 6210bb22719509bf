import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../protocol/codes';
import { keptBy, ruleBroken, type Kept, type Rule, type Tried } from './rules';

export interface NewPassword {
  readonly password: string;
  readonly again: string;
  readonly setPassword: (password: string) => void;
  readonly setAgain: (again: string) => void;
  readonly kept: Readonly<Record<Rule, Kept>>;
  readonly tried: boolean;
  readonly mistakes: { readonly password?: string | undefined; readonly again?: string | undefined };
  /** Whether it may be sent; shows what is missing when not. */
  readonly check: () => boolean;
  /** The server says which rule it breaks; false when its refusal is about something else. */
  readonly refuse: (refusal: Refusal) => boolean;
}

/** A password somebody is choosing, typed twice, and how it stands to the rules. `about`: what everybody knows of him. */
export function useNewPassword(about: readonly string[]): NewPassword {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ readonly password: string; readonly rule: string }>();
  const now: Tried = { password, again, about, refused };
  const kept = keptBy(now);
  const isCode = ruleBroken(now) === 'code';
  const missing = tried ? missingIn(now, t) : {};
  return {
    ...{ password, again, setPassword, setAgain, kept, tried },
    mistakes: isCode ? { password: t('signin.codeIsNoPassword') } : missing,
    check: () => {
      setTried(true);
      return password !== '' && again !== '' && !isCode && !Object.values(kept).includes('no');
    },
    refuse: ({ code, rule }) => {
      if (code !== 'invalid' || !rule) return false;
      setRefused({ password, rule });
      return true;
    },
  };
}

function missingIn({ password, again }: Tried, t: TFunction): NewPassword['mistakes'] {
  if (password === '') return { password: t('signin.newMissing') };
  return again === '' ? { again: t('signin.againMissing') } : {};
}
