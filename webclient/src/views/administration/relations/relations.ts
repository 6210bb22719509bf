/** Relations put in the order in which they are read. Pure. */
import type { PortfolioRecord, PositionName } from '../../../protocol/generated';

export interface Charge {
  readonly leader: PositionName;
  readonly units: readonly PortfolioRecord[];
}

/** 分管 by leader: one leader, and all units he has charge of. */
export function chargesOf(portfolios: readonly PortfolioRecord[]): readonly Charge[] {
  const charges = new Map<number, { leader: PositionName; units: PortfolioRecord[] }>();
  for (const one of portfolios) {
    const held = charges.get(one.leader.position) ?? { leader: one.leader, units: [] };
    held.units.push(one);
    charges.set(one.leader.position, held);
  }
  return [...charges.values()];
}

/** Whether a period that begins on this day (2026-03-01) has begun where the reader is. */
export function periodOf(beginsOn: string, now: Date): 'ahead' | 'begun' {
  const pad = (part: number) => String(part).padStart(2, '0');
  const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return beginsOn > today ? 'ahead' : 'begun';
}
