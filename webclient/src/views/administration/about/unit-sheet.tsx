import { useTranslation } from 'react-i18next';
import type { UnitRecord } from '../../../protocol/generated';
import { lastOrder } from '../order';
import { FormSheet } from '../parts/form-sheet';
import { useRefusalSentence } from '../refusal-words';
import { useAct } from '../use-asked';
import { missing, useForm, type Mistakes } from '../use-form';
import { UnitFields } from './unit-fields';
import { changesOf, newUnit, siblings, valuesOf, type UnitValues } from './unit-values';

interface UnitSheetProps {
  /** All units one keeps. */
  readonly units: readonly UnitRecord[];
  /** Whether it may stand at the top. */
  readonly platform: boolean;
  readonly onClose: () => void;
}

/** 添加单位: under the one whose file is open, unless another is chosen. */
export function AddUnitSheet({
  units,
  parent,
  platform,
  onClose,
  onDone,
}: UnitSheetProps & { readonly parent: number | undefined; readonly onDone: (unit: number) => void }) {
  const { t } = useTranslation();
  const act = useAct();
  const form = useForm({
    first: newUnit(units, parent, platform),
    words: useRefusalSentence(),
    check: useCheck(platform),
    send: ({ parent: above, ...values }) => {
      const superior = above?.key ?? null;
      return act({ do: 'unit.add', ...values, parent: superior, order: lastOrder(siblings(units, superior)) });
    },
    onDone: ({ key }) => {
      onClose();
      onDone(key);
    },
  });
  return (
    <FormSheet title={t('administration.addUnit')} act={t('administration.add')} form={form} onClose={onClose}>
      <UnitFields units={units} form={form} platform={platform} placed />
    </FormSheet>
  );
}

interface ChangeUnitProps extends UnitSheetProps {
  readonly unit: UnitRecord;
  /** Whether its place among others may be changed. */
  readonly placed: boolean;
}

/** 修改单位: its names, its place, who finds it. */
export function ChangeUnitSheet({ units, unit, platform, placed, onClose }: ChangeUnitProps) {
  const { t } = useTranslation();
  const act = useAct();
  const form = useForm({
    first: valuesOf(units, unit),
    words: useRefusalSentence(),
    check: useCheck(platform || !placed),
    send: (values) => act({ do: 'unit.change', unit: unit.unit, ...changesOf(values, unit, placed) }),
    onDone: onClose,
  });
  return (
    <FormSheet title={t('administration.changeUnit')} act={t('act.save')} form={form} onClose={onClose}>
      <UnitFields units={units} unit={unit.unit} form={form} platform={platform} placed={placed} />
    </FormSheet>
  );
}

/** `top`: it may stand at the top. */
function useCheck(top: boolean): (values: UnitValues) => Mistakes<UnitValues> {
  const { t } = useTranslation();
  const name = t('administration.missing.name');
  return (values) => missing(values, top ? { name } : { name, parent: t('administration.missing.parent') });
}
