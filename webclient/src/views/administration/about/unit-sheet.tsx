import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitRecord } from '../../../protocol/generated';
import { TextField } from '../../parts/field';
import { lastOrder } from '../order';
import { FieldPair, FormSheet } from '../parts/form-sheet';
import { PickField, type Pick } from '../parts/pick-field';
import { SelectField } from '../parts/select-field';
import { superiorsOf, subtreeOf } from '../tree';
import { useRefusalSentence } from '../refusal-words';
import { useAct } from '../use-asked';
import { missing, useForm } from '../use-form';
import { levels, unitKinds, visibilities } from '../vocabulary';

interface UnitSheetProps {
  /** All units one keeps. */
  readonly units: readonly UnitRecord[];
  /** The one to change; none: a new one. */
  readonly unit?: UnitRecord;
  /** Under which a new one begins. */
  readonly parent?: number | undefined;
  /** Whether it may stand at the top. */
  readonly platform: boolean;
  /** Whether its place may be changed. */
  readonly placed?: boolean;
  readonly onClose: () => void;
  readonly onDone?: (unit: number) => void;
}

/** 单位: a new one, or what is kept of one. */
export function UnitSheet({ units, unit, parent, platform, placed = true, onClose, onDone }: UnitSheetProps) {
  const { t } = useTranslation();
  const act = useAct();
  const superiors = useSuperiors(units, unit);
  const first = useFirst(units, unit, parent, platform);
  const form = useForm({
    first,
    words: useRefusalSentence(),
    check: (values) => ({
      ...missing(values, { name: t('administration.missing.name') }),
      ...(values.parent === undefined && !platform && placed ? { parent: t('administration.missing.parent') } : {}),
    }),
    send: ({ parent: above, ...values }) =>
      unit
        ? act({
            do: 'unit.change',
            unit: unit.unit,
            ...changesOf(values, unit, placed),
            ...(placed ? { parent: above?.key ?? 0 } : {}),
          })
        : act({
            do: 'unit.add',
            ...values,
            parent: above?.key ?? null,
            order: lastOrder(siblings(units, above?.key ?? null)),
          }),
    onDone: ({ key }) => {
      onClose();
      onDone?.(key);
    },
  });
  const { values, mistakes, change } = form;
  return (
    <FormSheet
      title={t(unit ? 'administration.changeUnit' : 'administration.addUnit')}
      act={t(unit ? 'act.save' : 'administration.add')}
      form={form}
      onClose={onClose}
    >
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
          value={values.short_name}
          onValue={(short_name) => change({ short_name })}
          maxLength={40}
          autoComplete="off"
          error={mistakes.short_name}
        />
        <TextField
          label={t('administration.field.code')}
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
        onValue={(chosen) => change({ parent: chosen })}
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
    </FormSheet>
  );
}

interface UnitValues {
  readonly name: string;
  readonly short_name: string;
  readonly code: string;
  readonly parent: Pick | undefined;
  readonly level: UnitRecord['level'];
  readonly kind: UnitRecord['kind'];
  readonly visibility: UnitRecord['visibility'];
}

function useFirst(
  units: readonly UnitRecord[],
  unit: UnitRecord | undefined,
  parent: number | undefined,
  platform: boolean,
): UnitValues {
  const above = units.find((one) => one.unit === (unit ? unit.parent : parent));
  const only = !unit && !platform && units.length > 0 ? units[0] : undefined;
  const superior = above ?? only;
  return {
    name: unit?.name ?? '',
    short_name: unit?.short_name ?? '',
    code: unit?.code ?? '',
    parent: superior && { key: superior.unit, words: superior.name },
    level: unit?.level ?? superior?.level ?? 'city',
    kind: unit?.kind ?? 'department',
    visibility: unit?.visibility ?? 'everyone',
  };
}

/** Where it may stand: under any open unit but itself and those below it. */
function useSuperiors(units: readonly UnitRecord[], unit: UnitRecord | undefined): readonly Pick[] {
  return useMemo(() => {
    const own = unit ? subtreeOf(units, unit.unit) : new Set<number>();
    return units
      .filter((one) => !one.closed && !own.has(one.unit))
      .map((one) => ({
        key: one.unit,
        words: one.name,
        hint: superiorsOf(units, one.unit)
          .map((above) => above.short_name)
          .reverse()
          .join(' / '),
      }));
  }, [units, unit]);
}

/** Of those who stand beside each other, in their order. */
export function siblings(units: readonly UnitRecord[], parent: number | null): readonly UnitRecord[] {
  return units.filter((one) => one.parent === parent);
}

type Changes = Partial<Omit<UnitValues, 'parent'>>;

/** What is other than before; who may not change its place leaves level and kind alone. */
function changesOf(values: Omit<UnitValues, 'parent'>, unit: UnitRecord, placed: boolean): Changes {
  const fields = ['name', 'short_name', 'code', 'visibility', ...(placed ? (['level', 'kind'] as const) : [])] as const;
  return Object.fromEntries(fields.filter((one) => values[one] !== unit[one]).map((one) => [one, values[one]]));
}
