import { useTranslation } from 'react-i18next';
import type { UnitFile } from '../../../protocol/generated';
import { SwitchLine, TextField } from '../../parts/field';
import { FieldPair, FormSheet } from '../parts/form-sheet';
import { PickField, type Pick } from '../parts/pick-field';
import { useUnitPicks } from '../picks';
import { useRefusalSentence } from '../refusal-words';
import { useAct } from '../use-asked';
import { missing, useForm } from '../use-form';
import { DeputyKinds } from './deputy-kinds';
import { PositionFields } from './position-fields';

interface RelationSheetProps {
  readonly file: UnitFile;
  readonly onClose: () => void;
}

interface PortfolioValues {
  readonly leaderUnit: Pick | undefined;
  readonly leader: Pick | undefined;
  readonly unit: Pick | undefined;
}

interface Period {
  readonly begins_on: string;
  readonly ends_on: string;
}

interface SecretaryValues extends Period {
  readonly secretaryUnit: Pick | undefined;
  readonly secretary: Pick | undefined;
  readonly leaderUnit: Pick | undefined;
  readonly leader: Pick | undefined;
  readonly sees_private: boolean;
}

interface DeputyValues extends Period {
  readonly positionUnit: Pick | undefined;
  readonly position: Pick | undefined;
  readonly deputyUnit: Pick | undefined;
  readonly deputy: Pick | undefined;
  readonly scope: string;
  /** 事项类型 he does for it; none: all. */
  readonly kinds: readonly string[];
}

function here(file: UnitFile): Pick {
  return { key: file.unit.unit, words: file.unit.name };
}

/** 分管: a leader's position, and the unit it has charge of. */
export function PortfolioSheet({ file, onClose }: RelationSheetProps) {
  const { t } = useTranslation();
  const act = useAct();
  const units = useUnitPicks();
  const first: PortfolioValues = {
    leaderUnit: undefined,
    leader: undefined,
    unit: here(file),
  };
  const form = useForm({
    first,
    words: useRefusalSentence(),
    check: (values) =>
      missing(values, { leader: t('administration.missing.position'), unit: t('administration.missing.unit') }),
    send: ({ leader, unit }) => act({ do: 'portfolio.add', leader: leader?.key ?? 0, unit: unit?.key ?? 0 }),
    onDone: onClose,
  });
  const { values, mistakes, change } = form;
  return (
    <FormSheet
      title={t('administration.relations.portfolio.add')}
      words={t('administration.relations.portfolio.words')}
      act={t('administration.add')}
      form={form}
      onClose={onClose}
    >
      <PositionFields
        legend={t('administration.field.leader')}
        unit={values.leaderUnit}
        position={values.leader}
        onChange={(leaderUnit, leader) => change({ leaderUnit, leader })}
        error={mistakes.leader}
      />
      <PickField
        label={t('administration.field.charge')}
        items={units}
        value={values.unit}
        onValue={(unit) => change({ unit })}
        error={mistakes.unit}
      />
    </FormSheet>
  );
}

/** 秘书: who works for which leader, and whether he sees what is private. */
export function SecretarySheet({ file, onClose }: RelationSheetProps) {
  const { t } = useTranslation();
  const act = useAct();
  const first: SecretaryValues = {
    secretaryUnit: here(file),
    secretary: undefined,
    leaderUnit: here(file),
    leader: undefined,
    sees_private: false,
    begins_on: '',
    ends_on: '',
  };
  const form = useForm({
    first,
    words: useRefusalSentence(),
    check: (values) =>
      missing(values, {
        secretary: t('administration.missing.position'),
        leader: t('administration.missing.position'),
      }),
    send: ({ secretary, leader, sees_private, begins_on, ends_on }) =>
      act({
        do: 'secretaryship.add',
        secretary: secretary?.key ?? 0,
        leader: leader?.key ?? 0,
        sees_private,
        begins_on: begins_on || null,
        ends_on: ends_on || null,
      }),
    onDone: onClose,
  });
  const { values, mistakes, change } = form;
  return (
    <FormSheet
      title={t('administration.relations.secretaryship.add')}
      words={t('administration.relations.secretaryship.words')}
      act={t('administration.add')}
      form={form}
      onClose={onClose}
    >
      <PositionFields
        legend={t('administration.field.secretary')}
        unit={values.secretaryUnit}
        position={values.secretary}
        onChange={(secretaryUnit, secretary) => change({ secretaryUnit, secretary })}
        error={mistakes.secretary}
      />
      <PositionFields
        legend={t('administration.field.served')}
        unit={values.leaderUnit}
        position={values.leader}
        onChange={(leaderUnit, leader) => change({ leaderUnit, leader })}
        error={mistakes.leader}
      />
      <Dates begins={values.begins_on} ends={values.ends_on} onChange={change} mistakes={mistakes} />
      <SwitchLine
        label={t('administration.field.sees_private')}
        hint={t('administration.seesPrivateHint')}
        checked={values.sees_private}
        onChange={(sees_private) => change({ sees_private })}
      />
    </FormSheet>
  );
}

/** AB角: who acts for whom, when, in what. */
export function DeputySheet({ file, onClose }: RelationSheetProps) {
  const { t } = useTranslation();
  const act = useAct();
  const first: DeputyValues = {
    positionUnit: here(file),
    position: undefined,
    deputyUnit: here(file),
    deputy: undefined,
    scope: '',
    kinds: [],
    begins_on: '',
    ends_on: '',
  };
  const form = useForm({
    first,
    words: useRefusalSentence(),
    check: (values) =>
      missing(values, { position: t('administration.missing.position'), deputy: t('administration.missing.position') }),
    send: ({ position, deputy, scope, kinds, begins_on, ends_on }) =>
      act({
        do: 'deputyship.add',
        position: position?.key ?? 0,
        deputy: deputy?.key ?? 0,
        scope: scope.trim(),
        kinds,
        begins_on: begins_on || null,
        ends_on: ends_on || null,
      }),
    onDone: onClose,
  });
  const { values, mistakes, change } = form;
  return (
    <FormSheet
      title={t('administration.relations.deputyship.add')}
      words={t('administration.relations.deputyship.words')}
      act={t('administration.add')}
      form={form}
      onClose={onClose}
    >
      <PositionFields
        legend={t('administration.field.actedFor')}
        unit={values.positionUnit}
        position={values.position}
        onChange={(positionUnit, position) => change({ positionUnit, position })}
        error={mistakes.position}
      />
      <PositionFields
        legend={t('administration.field.deputy')}
        unit={values.deputyUnit}
        position={values.deputy}
        onChange={(deputyUnit, deputy) => change({ deputyUnit, deputy })}
        error={mistakes.deputy}
      />
      <Dates begins={values.begins_on} ends={values.ends_on} onChange={change} mistakes={mistakes} />
      <TextField
        label={t('administration.field.scope')}
        placeholder={t('administration.scopePlaceholder')}
        value={values.scope}
        onValue={(scope) => change({ scope })}
        maxLength={60}
        error={mistakes.scope}
      />
      <DeputyKinds chosen={values.kinds} onChange={(kinds) => change({ kinds })} error={mistakes.kinds} />
    </FormSheet>
  );
}

interface DatesProps {
  readonly begins: string;
  readonly ends: string;
  readonly onChange: (part: { readonly begins_on?: string; readonly ends_on?: string }) => void;
  readonly mistakes: Partial<Record<'begins_on' | 'ends_on', string>>;
}

/** From when, until when; left empty: from today, without an end. */
function Dates({ begins, ends, onChange, mistakes }: DatesProps) {
  const { t } = useTranslation();
  return (
    <FieldPair>
      <TextField
        type="date"
        label={t('administration.field.from')}
        value={begins}
        onValue={(begins_on) => onChange({ begins_on })}
        error={mistakes.begins_on}
      />
      <TextField
        type="date"
        label={t('administration.field.ends_on')}
        value={ends}
        onValue={(ends_on) => onChange({ ends_on })}
        error={mistakes.ends_on}
      />
    </FieldPair>
  );
}
