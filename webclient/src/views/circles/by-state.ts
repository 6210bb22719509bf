import type { CircleLine } from '../../protocol/generated';

/** 将到期 · 收尾 · 进行 · 拟建 · 已解散, in the order in which they ask for something. */
export const STAGES = ['ending', 'closing', 'running', 'planned', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

const DAY = 86_400_000;
/** As many days before its end everybody is told. */
const NEAR = 3;
const WHOLE_BAR = 30;

/** Whole days until its last one; 0: today, less: it is over. */
export function daysLeft({ ends_on }: Pick<CircleLine, 'ends_on'>, now: Date): number {
  const [year = 0, month = 1, day = 1] = ends_on.split('-').map(Number);
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  return Math.round((new Date(year, month - 1, day).getTime() - today) / DAY);
}

/** How far the bar is filled, in percent: full with a month or more. */
export function shareLeft(days: number): number {
  return Math.max(0, Math.min(100, Math.round((days / WHOLE_BAR) * 100)));
}

export function stageOf(circle: Pick<CircleLine, 'state' | 'ends_on'>, now: Date): Stage {
  if (circle.state === 'running' || circle.state === 'extended')
    return daysLeft(circle, now) <= NEAR ? 'ending' : 'running';
  return circle.state;
}

/** By stage; empty ones are left out, and of the closed ones the last comes first. */
export function grouped<C extends Pick<CircleLine, 'state' | 'ends_on'>>(
  circles: readonly C[],
  now: Date,
): readonly { readonly stage: Stage; readonly circles: readonly C[] }[] {
  const of = (stage: Stage) => circles.filter((circle) => stageOf(circle, now) === stage);
  const groups = STAGES.map((stage) => ({ stage, circles: stage === 'closed' ? of(stage).reverse() : of(stage) }));
  return groups.filter(({ circles: some }) => some.length > 0);
}
