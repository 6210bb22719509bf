/** What a password must be, as far as this side knows; the server has the last word, and a list of common ones. */
export const rules = ['length', 'personal', 'common', 'same'] as const;
export type Rule = (typeof rules)[number];

/** `open`: nothing can be said of it yet. */
export type Kept = 'yes' | 'no' | 'open';

const SHORTEST = 8;
/** Letters: what is shorter stands in a good password by chance. */
const TELLING = 4;

export interface Tried {
  readonly password: string;
  readonly again: string;
  /** What everybody knows of this person: staff number, name, its spelling. */
  readonly about: readonly string[];
  /** What the server said of a password it refused. */
  readonly refused?: { readonly password: string; readonly rule: string } | undefined;
}

/** How this password stands to each rule. */
export function keptBy(tried: Tried): Readonly<Record<Rule, Kept>> {
  const { password } = tried;
  if (password === '') return { length: 'open', personal: 'open', common: 'open', same: 'open' };
  const length = Array.from(password).length >= SHORTEST;
  return {
    length: length ? 'yes' : 'no',
    personal: isPersonal(tried) ? 'no' : length ? 'yes' : 'open',
    common: ruleBroken(tried) === 'common' ? 'no' : 'open',
    same: sameAs(password, tried.again),
  };
}

/** What the server says of this very password. */
export function ruleBroken({ password, refused }: Tried): string | undefined {
  return refused?.password === password ? refused.rule : undefined;
}

function isPersonal(tried: Tried): boolean {
  return ruleBroken(tried) === 'personal' || holds(tried.password, tried.about);
}

function sameAs(password: string, again: string): Kept {
  if (again === '') return 'open';
  return again === password ? 'yes' : 'no';
}

function holds(password: string, about: readonly string[]): boolean {
  const plain = password.toLowerCase();
  return about.some((word) => tells(word) && plain.includes(word.toLowerCase()));
}

function tells(word: string): boolean {
  return word.length >= (/\p{Script=Han}/u.test(word) ? 2 : TELLING);
}

/** Whether it may be a one-time code (一次性登录码), however it is typed. */
export function looksLikeCode(typed: string): boolean {
  return /^[A-Z0-9]{4}[\s-]?[A-Z0-9]{4}$/i.test(typed.normalize('NFKC').trim());
}
