import type { SentFile } from '../../protocol/generated';

export interface Month {
  readonly key: string;
  readonly begins: Date;
  readonly sent: readonly SentFile[];
}

/** What was sent, month by month, in the order it comes in. */
export function byMonth(sent: readonly SentFile[]): readonly Month[] {
  const months = new Map<string, { begins: Date; sent: SentFile[] }>();
  for (const one of sent) {
    const at = new Date(one.at);
    const key = `${at.getFullYear()}-${at.getMonth() + 1}`;
    const month = months.get(key) ?? { begins: new Date(at.getFullYear(), at.getMonth(), 1), sent: [] };
    month.sent.push(one);
    months.set(key, month);
  }
  return [...months].map(([key, month]) => ({ key, ...month }));
}
