import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitRecord } from '../../../protocol/generated';
import { TextField } from '../../parts/field';
import { FieldPair } from '../parts/form-sheet';
import { PickField } from '../parts/pick-field';
import { SelectField } from '../parts/select-field';
import type { Mistakes } from '../use-form';
import { levels, unitKinds, visibilities } from '../vocabulary';
import { superiorPicks, type UnitValues } from './unit-values';

interface UnitFieldsProps {
  readonly units: readonly UnitRecord[];
  readonly unit?: number;
  readonly form: {
    readonly values: UnitValues;
    readonly mistakes: Mistakes<UnitValues>;
    readonly change: (part: Partial<UnitValues>) => void;
  };
  readonly platform: boolean;
  readonly placed: boolean;
}

/** The fields of a unit: its names, its place, who finds it. */
export function UnitFields({ units, unit, form, platform, placed }: UnitFieldsProps) {
  const { t } = useTranslation();
  const { values, mistakes, change } = form;
  const superiors = useMemo(() => superiorPicks(units, unit), [units, unit]);
  return (
    <>
      <TextField
        label={t('administration.field.unit_name')}
        placeholder={t('administration.unitPlaceholder')}
        value={values.name}
        onValue={(name) => change({ name })}
        maxLength={80}
        autoFocus
        autoComplete="off"
        error={mistakes.name}
      />
      <FieldPair>
        <TextField
          label={t('administration.field.short_name')}
          placeholder={t('administration.shortPlaceholder')}
          value={values.short_name}
          onValue={(short_name) => change({ short_name })}
          maxLength={40}
          autoComplete="off"
          error={mistakes.short_name}
        />
        <TextField
          label={t('administration.field.codeOptional')}
          value={values.code}
          onValue={(code) => change({ code })}
          maxLength={20}
          autoComplete="off"
          error={mistakes.code}
        />
      </FieldPair>
      <PickField
        label={t('administration.field.parent')}
        items={superiors}
        value={values.parent}
        onValue={(parent) => change({ parent })}
        placeholder={platform ? t('administration.parentNone') : ''}
        disabled={!placed}
        hint={placed ? undefined : t('administration.topmostHint')}
        error={mistakes.parent}
      />
      <FieldPair>
        <SelectField
          label={t('administration.field.level')}
          value={values.level}
          options={levels.map((one) => [one, t(`administration.levels.${one}`)])}
          onValue={(level) => change({ level })}
          error={mistakes.level}
          disabled={!placed}
        />
        <SelectField
          label={t('administration.field.unit_kind')}
          value={values.kind}
          options={unitKinds.map((one) => [one, t(`administration.kinds.${one}`)])}
          onValue={(kind) => change({ kind })}
          error={mistakes.kind}
          disabled={!placed}
        />
      </FieldPair>
      <SelectField
        label={t('administration.field.visibility')}
        hint={t(`administration.visibilityHints.${values.visibility}`)}
        value={values.visibility}
        options={visibilities.map((one) => [one, t(`administration.visibilities.${one}`)])}
        onValue={(visibility) => change({ visibility })}
        error={mistakes.visibility}
      />
    </>
  );
}
