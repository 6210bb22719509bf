import type { TFunction } from 'i18next';
import type { Finding, FieldChange, ImportChange } from '../../protocol/generated';
import { ranks } from '../administration/vocabulary';

/** Why a row cannot come in, in words. */
export function findingWords(finding: Finding, t: TFunction): string {
  const key = `intake.finding.${finding.code}` as 'intake.finding.formula';
  const { column = '', cell = '', value = '', other = '', row_of = 0 } = finding;
  return t(key, { ...finding, column, cell, value, other, row_of });
}

/** Where it stands: 人员 C17, or 人员 第 17 行. Merged cells are told for each row they cover. */
export function whereWords({ sheet, row, cell, code }: Finding, t: TFunction): string {
  if (cell !== undefined && cell !== '' && code !== 'merged') return t('intake.atCell', { sheet, cell });
  return row > 0 ? t('intake.at', { sheet, row }) : sheet;
}

/** The name of a field that changes. */
export function fieldWords({ field }: FieldChange, t: TFunction): string {
  return t(`intake.fields.${field}` as 'intake.fields.name');
}

/** A stored value as people call it. */
export function valueWords(what: ImportChange['what'], field: string, value: string, t: TFunction): string {
  if (value === '') return t('intake.empty');
  const rank = field === 'rank' ? ranks[Number(value) - 1] : undefined;
  if (rank) return t(`administration.ranks.${rank}`);
  const group = vocabularyOf(what, field);
  return group === undefined ? value : t(`administration.${group}.${value}` as 'administration.levels.city');
}

function vocabularyOf(what: ImportChange['what'], field: string): string | undefined {
  if (field === 'kind') return what === 'unit' ? 'kinds' : 'positionKinds';
  return { level: 'levels', visibility: 'visibilities', phone_shown: 'phoneShown' }[field];
}
