import { useTranslation } from 'react-i18next';
import type { PositionRecord, UnitFile } from '../../../protocol/generated';
import { TextField } from '../../parts/field';
import { lastOrder } from '../order';
import { FieldPair, FormSheet } from '../parts/form-sheet';
import { SelectField } from '../parts/select-field';
import { useRefusalSentence } from '../refusal-words';
import { useAct } from '../use-asked';
import { missing, useForm, type Mistakes } from '../use-form';
import { positionKinds, ranks, usualRank, type PositionKind, type RankName } from '../vocabulary';

interface PositionSheetProps {
  readonly file: UnitFile;
  readonly onClose: () => void;
}

interface PositionValues {
  readonly title: string;
  readonly kind: PositionKind;
  readonly rank: RankName;
  /** Its id in words, for the list to choose from. */
  readonly section: string;
}

const NO_SECTION = '0';

/** 添加岗位, in this section unless another is chosen. */
export function AddPositionSheet({ file, section, onClose }: PositionSheetProps & { readonly section: number | null }) {
  const { t } = useTranslation();
  const act = useAct();
  const first: PositionValues = {
    ...{ title: '', kind: 'official', rank: usualRank.official },
    section: String(section ?? NO_SECTION),
  };
  const form = useForm({
    first,
    words: useRefusalSentence(),
    check: (values) => missing(values, { title: t('administration.missing.title') }),
    send: ({ title, kind, rank, section: chosen }) => {
      const place = { section: Number(chosen) || null, order: lastOrder(file.positions) };
      return act({ do: 'position.add', unit: file.unit.unit, title, kind, rank: ranks.indexOf(rank) + 1, ...place });
    },
    onDone: onClose,
  });
  return (
    <FormSheet title={t('administration.addPosition')} act={t('administration.add')} form={form} onClose={onClose}>
      <PositionFields file={file} form={form} />
    </FormSheet>
  );
}

/** 修改岗位: another title, kind, rank, section. */
export function ChangePositionSheet({
  file,
  position,
  onClose,
}: PositionSheetProps & { readonly position: PositionRecord }) {
  const { t } = useTranslation();
  const act = useAct();
  const first: PositionValues = {
    title: position.title,
    kind: position.kind,
    rank: ranks[position.rank - 1] ?? usualRank[position.kind],
    section: String(position.section ?? NO_SECTION),
  };
  const form = useForm({
    first,
    words: useRefusalSentence(),
    check: (values) => missing(values, { title: t('administration.missing.title') }),
    send: ({ title, kind, rank, section }) =>
      act({
        ...{ do: 'position.change', position: position.position },
        ...{ title, kind, rank: ranks.indexOf(rank) + 1, section: Number(section) },
      }),
    onDone: onClose,
  });
  return (
    <FormSheet title={t('administration.changePosition')} act={t('act.save')} form={form} onClose={onClose}>
      <PositionFields file={file} form={form} />
    </FormSheet>
  );
}

interface PositionFieldsProps {
  readonly file: UnitFile;
  readonly form: {
    readonly values: PositionValues;
    readonly mistakes: Mistakes<PositionValues>;
    readonly change: (part: Partial<PositionValues>) => void;
  };
}

function PositionFields({ file, form }: PositionFieldsProps) {
  const { t } = useTranslation();
  const { values, mistakes, change } = form;
  const sections = file.sections.filter((one) => !one.closed || String(one.section) === values.section);
  return (
    <>
      <TextField
        label={t('administration.field.title')}
        placeholder={t('administration.titlePlaceholder')}
        value={values.title}
        onValue={(title) => change({ title })}
        maxLength={40}
        autoFocus
        autoComplete="off"
        error={mistakes.title}
      />
      <SelectField
        label={t('administration.field.section')}
        value={values.section}
        options={[
          [NO_SECTION, t('administration.noSection')],
          ...sections.map((one) => [String(one.section), one.name] as const),
        ]}
        onValue={(section) => change({ section })}
        error={mistakes.section}
      />
      <FieldPair>
        <SelectField
          label={t('administration.field.kind')}
          hint={t('administration.kindHint')}
          value={values.kind}
          options={positionKinds.map((one) => [one, t(`administration.positionKinds.${one}`)])}
          onValue={(kind) => change({ kind, rank: usualRank[kind] })}
          error={mistakes.kind}
        />
        <SelectField
          label={t('administration.field.rank')}
          value={values.rank}
          options={ranks.map((one) => [one, t(`administration.ranks.${one}`)])}
          onValue={(rank) => change({ rank })}
          error={mistakes.rank}
        />
      </FieldPair>
    </>
  );
}
