/** Sections and positions of a unit as rows: what belongs to no section first, then section by section. Pure. */
import type { PositionRecord, SectionRecord, UnitFile } from '../../../protocol/generated';
import type { Ranked } from '../order';

export type PostRow =
  | {
      readonly kind: 'section';
      readonly key: string;
      /** Null: the unit itself. */
      readonly section: SectionRecord | null;
      readonly index: number;
      readonly beside: readonly Ranked[];
      readonly positions: number;
    }
  | {
      readonly kind: 'position';
      readonly key: string;
      readonly position: PositionRecord;
      readonly index: number;
      readonly beside: readonly Ranked[];
    };

type Posts = Pick<UnitFile, 'sections' | 'positions'>;

/** `closed`: with what was closed (撤销). */
export function postRows({ sections, positions }: Posts, closed: boolean): readonly PostRow[] {
  const shown = <T extends { readonly closed: boolean }>(records: readonly T[]): readonly T[] =>
    records.filter((one) => closed || !one.closed);
  const listed = shown(sections);
  const known = new Set(listed.map((one) => one.section));
  const ranks = listed.map(({ section, order }): Ranked => ({ key: section, order }));
  const bySection = new Map<number | null, PositionRecord[]>();
  for (const one of shown(positions)) {
    const section = one.section !== null && known.has(one.section) ? one.section : null;
    const beside = bySection.get(section);
    if (beside) beside.push(one);
    else bySection.set(section, [one]);
  }
  return [null, ...listed].flatMap((section, at): readonly PostRow[] => {
    const held = bySection.get(section?.section ?? null) ?? [];
    if (section === null && held.length === 0 && listed.length > 0) return [];
    const ranked = held.map(({ position, order }): Ranked => ({ key: position, order }));
    return [
      {
        kind: 'section',
        key: `section ${section?.section ?? 0}`,
        section,
        index: at - 1,
        beside: ranks,
        positions: held.length,
      },
      ...held.map((position, index): PostRow => ({
        kind: 'position',
        key: `position ${position.position}`,
        position,
        index,
        beside: ranked,
      })),
    ];
  });
}
