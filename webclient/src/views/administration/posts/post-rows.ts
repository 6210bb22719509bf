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
  const listed = sections.filter((one) => closed || !one.closed);
  const held = bySection(
    positions.filter((one) => closed || !one.closed),
    new Set(listed.map((one) => one.section)),
  );
  const beside = listed.map(({ section, order }): Ranked => ({ key: section, order }));
  const itself = held.get(null) ?? [];
  const first = itself.length > 0 || listed.length === 0 ? group(null, -1, beside, itself) : [];
  return [
    ...first,
    ...listed.flatMap((section, index) => group(section, index, beside, held.get(section.section) ?? [])),
  ];
}

function group(
  section: SectionRecord | null,
  index: number,
  beside: readonly Ranked[],
  held: readonly PositionRecord[],
): readonly PostRow[] {
  const ranked = held.map(({ position, order }): Ranked => ({ key: position, order }));
  return [
    { kind: 'section', key: `section ${section?.section ?? 0}`, section, index, beside, positions: held.length },
    ...held.map((position, at): PostRow => ({
      kind: 'position',
      key: `position ${position.position}`,
      position,
      index: at,
      beside: ranked,
    })),
  ];
}

/** Positions by their section; null holds those whose section is none of these. */
function bySection(
  positions: readonly PositionRecord[],
  sections: ReadonlySet<number>,
): ReadonlyMap<number | null, readonly PositionRecord[]> {
  const held = new Map<number | null, PositionRecord[]>();
  for (const one of positions) {
    const section = one.section !== null && sections.has(one.section) ? one.section : null;
    const beside = held.get(section);
    if (beside) beside.push(one);
    else held.set(section, [one]);
  }
  return held;
}
