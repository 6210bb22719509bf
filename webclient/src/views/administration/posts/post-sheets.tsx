import { useTranslation } from 'react-i18next';
import type { PositionRecord, SectionRecord, UnitFile } from '../../../protocol/generated';
import { SwitchLine, TextField } from '../../parts/field';
import { lastOrder } from '../order';
import { FieldPair, FormSheet } from '../parts/form-sheet';
import { PickField, type Pick } from '../parts/pick-field';
import { usePersonPicks } from '../picks';
import { useRefusalSentence } from '../refusal-words';
import { useAct } from '../use-asked';
import { missing, useForm } from '../use-form';

interface SectionSheetProps {
  readonly file: UnitFile;
  /** The one to rename; none: a new one. */
  readonly section: SectionRecord | undefined;
  readonly onClose: () => void;
}

/** 内设机构: a new one, or another name. */
export function SectionSheet({ file, section, onClose }: SectionSheetProps) {
  const { t } = useTranslation();
  const act = useAct();
  const form = useForm({
    first: { name: section?.name ?? '' },
    words: useRefusalSentence(),
    check: (values) => missing(values, { name: t('administration.missing.name') }),
    send: ({ name }) =>
      section
        ? act({ do: 'section.change', section: section.section, name })
        : act({ do: 'section.add', unit: file.unit.unit, name, order: lastOrder(file.sections) }),
    onDone: onClose,
  });
  return (
    <FormSheet
      title={t(section ? 'administration.renameSection' : 'administration.addSection')}
      act={t(section ? 'act.save' : 'administration.add')}
      form={form}
      onClose={onClose}
    >
      <TextField
        label={t('administration.field.section_name')}
        placeholder={t('administration.sectionPlaceholder')}
        value={form.values.name}
        onValue={(name) => form.change({ name })}
        maxLength={40}
        autoFocus
        autoComplete="off"
        error={form.mistakes.name}
      />
    </FormSheet>
  );
}

interface AppointeeValues {
  readonly person: Pick | undefined;
  readonly primary: boolean;
  readonly begins_on: string;
  readonly ends_on: string;
}

/** 任命 from the position's side: who is to hold it. */
export function AppointToSheet({
  position,
  onClose,
}: {
  readonly position: PositionRecord;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct();
  const [persons, type] = usePersonPicks();
  const first: AppointeeValues = { person: undefined, primary: false, begins_on: '', ends_on: '' };
  const form = useForm({
    first,
    words: useRefusalSentence(),
    check: (values) => missing(values, { person: t('administration.missing.person') }),
    send: ({ person, primary, begins_on, ends_on }) =>
      act({
        do: 'appointment.make',
        person: person?.key ?? 0,
        position: position.position,
        primary,
        begins_on: begins_on || null,
        ends_on: ends_on || null,
      }),
    onDone: onClose,
  });
  const { values, mistakes, change } = form;
  return (
    <FormSheet
      title={t('administration.appointToTitle', { title: position.title })}
      act={t('administration.appoint')}
      form={form}
      onClose={onClose}
    >
      <PickField
        label={t('administration.field.person')}
        items={persons}
        value={values.person}
        onValue={(person) => change({ person })}
        onTyped={type}
        placeholder={t('administration.personPlaceholder')}
        error={mistakes.person ?? (mistakes as { position?: string }).position}
        autoFocus
      />
      <FieldPair>
        <TextField
          type="date"
          label={t('administration.field.begins_on')}
          value={values.begins_on}
          onValue={(begins_on) => change({ begins_on })}
          error={mistakes.begins_on}
        />
        <TextField
          type="date"
          label={t('administration.field.ends_on')}
          value={values.ends_on}
          onValue={(ends_on) => change({ ends_on })}
          error={mistakes.ends_on}
        />
      </FieldPair>
      <SwitchLine
        label={t('administration.field.primary')}
        hint={t('administration.primaryHint')}
        checked={values.primary}
        onChange={(primary) => change({ primary })}
      />
    </FormSheet>
  );
}
