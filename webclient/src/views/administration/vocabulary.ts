/** The vocabularies of the directory, in the order in which they are offered. Their words stand in `administration`. */
import type { PositionRecord, PersonFile, UnitRecord } from '../../protocol/generated';

export type Level = UnitRecord['level'];
export type UnitKind = UnitRecord['kind'];
export type Visibility = UnitRecord['visibility'];
export type PositionKind = PositionRecord['kind'];
export type PhoneShown = PersonFile['phone_shown'];

export const levels = ['city', 'county', 'township'] as const satisfies readonly Level[];
export const unitKinds = [
  'office',
  'party',
  'department',
  'institution',
  'mass',
  'judicial',
  'vertical',
  'enterprise',
  'site',
  'county',
  'township',
] as const satisfies readonly UnitKind[];
export const visibilities = ['everyone', 'kin', 'own'] as const satisfies readonly Visibility[];
export const positionKinds = [
  'leader',
  'deputy_leader',
  'office_head',
  'clerk',
  'seal_keeper',
  'archivist',
  'section_head',
  'secretary',
  'official',
] as const satisfies readonly PositionKind[];
/** 职级, the highest first: the first one is number 1. */
export const ranks = ['city_leader', 'unit_head', 'unit_deputy', 'section_head', 'staff'] as const;
export type RankName = (typeof ranks)[number];
export const phoneShown = ['everyone', 'unit', 'leaders', 'nobody'] as const satisfies readonly PhoneShown[];

/** The rank that goes with a kind, unless one says otherwise. */
export const usualRank: Readonly<Record<PositionKind, RankName>> = {
  leader: 'unit_head',
  deputy_leader: 'unit_deputy',
  office_head: 'section_head',
  clerk: 'staff',
  seal_keeper: 'staff',
  archivist: 'staff',
  section_head: 'section_head',
  secretary: 'staff',
  official: 'staff',
};
