import type { UnitCard } from '../../protocol/generated';

/** Whether every word that was typed is in the unit's names or their initials. */
export function unitFits({ name, short_name, initials }: UnitCard, typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => [initials, short_name, name].some((one) => one.toLowerCase().includes(word)));
}
