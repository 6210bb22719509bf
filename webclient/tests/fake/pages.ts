/** Where a page of so many messages begins. */
export function startOf(
  count: number,
  limit: number,
  before: number | null,
  after: number | null,
  around: number | null,
): number {
  if (after !== null) return after;
  if (around !== null) return Math.max(0, around - 1 - Math.floor(limit / 2));
  return Math.max(0, (before === null ? count : before - 1) - limit);
}
