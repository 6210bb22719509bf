import type { Charter } from '../../protocol/generated';
import type { Line } from '../../store/line';

const RANK = { member: 1, admin: 2, owner: 3 } as const;

/** Whether somebody of this role brings people in, where the charter leaves it to `adders` and all above; the owner does
 * whatever it says. */
export function brings(role: Line['role'], adders: Charter['adders'] | undefined): boolean {
  return RANK[role] >= RANK[adders ?? 'owner'];
}
