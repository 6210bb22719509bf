/** 提到 in the writing field: people read and write @姓名, the wire carries @{id}. */

export interface Mention {
  /** What stands after the @ in the field. */
  readonly label: string;
  readonly target: number | 'all';
}

/** What is being typed: words as shown, and which labels in them are people. */
export interface Writing {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export const nothing: Writing = { text: '', mentions: [] };

/** The source to send: every known @label becomes @{id}. */
export function sourceOf({ text, mentions }: Writing): string {
  const byLength = [...mentions].sort((a, b) => b.label.length - a.label.length);
  let source = '';
  let rest = text;
  while (rest !== '') {
    const found = rest.startsWith('@') ? byLength.find((one) => rest.startsWith(one.label, 1)) : undefined;
    const length = found ? found.label.length + 1 : 1;
    source += found ? `@{${found.target}}` : rest.slice(0, 1);
    rest = rest.slice(length);
  }
  return source;
}

/** The other way: a source with @{id} as people read it. Unknown ids stay as they are. */
export function writingOf(source: string, labelOf: (target: number | 'all') => string | undefined): Writing {
  const mentions: Mention[] = [];
  const text = source.replaceAll(/@\{(\d+|all)\}/g, (whole, key: string) => {
    const target = key === 'all' ? 'all' : Number(key);
    const label = labelOf(target);
    if (label === undefined) return whole;
    remember(mentions, { label, target });
    return `@${label}`;
  });
  return { text, mentions };
}

/** What stands between an @ and the caret, where somebody may be meant; undefined elsewhere. */
export function queryAt(text: string, caret: number): { readonly from: number; readonly text: string } | undefined {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from < 0) return undefined;
  const typed = before.slice(from + 1);
  const previous = before[from - 1] ?? ' ';
  if (/[\s@]/.test(typed) || typed.length > 20 || /[\w.]/.test(previous)) return undefined;
  return { from, text: typed };
}

/** What stands between a stroke that all begins with and the caret: a word may be meant that calls a bot (/进展). */
export function commandAt(text: string, caret: number): string | undefined {
  return /^\/(\S{0,8})$/.exec(text.slice(0, caret))?.[1];
}

/** The field after somebody was chosen for the @ at `from`; `caret` is where writing goes on. */
export function withMention(
  writing: Writing,
  from: number,
  caret: number,
  mention: Mention,
): { writing: Writing; caret: number } {
  const mentions = [...writing.mentions];
  remember(mentions, mention);
  const inserted = `@${mention.label} `;
  const text = writing.text.slice(0, from) + inserted + writing.text.slice(caret);
  return { writing: { text, mentions }, caret: from + inserted.length };
}

/** Where the @label begins that ends right before the caret: one press of Backspace takes it whole. */
export function mentionBefore({ text, mentions }: Writing, caret: number): number | undefined {
  const before = text.slice(0, caret);
  const found = mentions.find((one) => before.endsWith(`@${one.label}`));
  return found && caret - found.label.length - 1;
}

function remember(mentions: Mention[], mention: Mention): void {
  const known = mentions.findIndex((one) => one.label === mention.label);
  if (known >= 0) mentions.splice(known, 1);
  mentions.push(mention);
}
