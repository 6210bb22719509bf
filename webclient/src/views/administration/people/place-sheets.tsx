import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFile } from '../../../protocol/generated';
import { SwitchLine, TextField } from '../../parts/field';
import { say } from '../../parts/toast';
import { FieldPair, FormSheet } from '../parts/form-sheet';
import type { Pick } from '../parts/pick-field';
import { PositionField, UnitField } from '../parts/place-fields';
import { useRefusalSentence } from '../refusal-words';
import { useAct } from '../use-asked';
import { missing, useForm, type Mistakes } from '../use-form';

interface PlaceSheetProps {
  readonly file: PersonFile;
  /** The unit whose file is open, if one is. */
  readonly unit: Pick | undefined;
  readonly onClose: () => void;
}

interface PlaceChosen {
  readonly unit: Pick | undefined;
  readonly position: Pick | undefined;
}

interface PlaceValues extends PlaceChosen {
  readonly primary: boolean;
  readonly begins_on: string;
  readonly ends_on: string;
}

/** 任命: one more position. */
export function AppointSheet({ file, unit, onClose }: PlaceSheetProps) {
  const { t } = useTranslation();
  const act = useAct();
  const words = useRefusalSentence();
  const first: PlaceValues = { unit, position: undefined, primary: false, begins_on: '', ends_on: '' };
  const form = useForm({
    first,
    words,
    check: (values) => missing(values, { position: t('administration.missing.position') }),
    send: ({ position, primary, begins_on, ends_on }) =>
      act({
        do: 'appointment.make',
        person: file.person,
        position: position?.key ?? 0,
        primary,
        begins_on: begins_on || null,
        ends_on: ends_on || null,
      }),
    onDone: onClose,
  });
  const { values, mistakes, change } = form;
  return (
    <FormSheet
      title={t('administration.appointTitle', { name: file.name })}
      act={t('administration.appoint')}
      form={form}
      onClose={onClose}
    >
      <PlaceFields values={values} mistakes={mistakes} onChange={change} />
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

/** 返岗: somebody who was deactivated is active again, in a position. */
export function ReturnSheet({ file, unit, onClose }: PlaceSheetProps) {
  const { t } = useTranslation();
  const act = useAct();
  const words = useRefusalSentence();
  const first: PlaceChosen = { unit, position: undefined };
  const form = useForm({
    first,
    words,
    check: (values) => missing(values, { position: t('administration.missing.position') }),
    send: ({ position }) => act({ do: 'person.return', person: file.person, position: position?.key ?? 0 }),
    onDone: () => {
      say(t('administration.returned', { name: file.name }));
      onClose();
    },
  });
  return (
    <FormSheet
      title={t('administration.returnTitle', { name: file.name })}
      words={t('administration.returnWords', { name: file.name })}
      act={t('administration.bringBack')}
      form={form}
      onClose={onClose}
    >
      <PlaceFields values={form.values} mistakes={form.mistakes} onChange={form.change} />
    </FormSheet>
  );
}

/** 交流: out of one unit, into a position of another, in one act. */
export function TransferSheet({
  file,
  from,
  onClose,
}: {
  readonly file: PersonFile;
  readonly from: Pick;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct();
  const words = useRefusalSentence();
  const [but] = useState(() => new Set([from.key]));
  const first: PlaceChosen = { unit: undefined, position: undefined };
  const form = useForm({
    first,
    words,
    check: (values) =>
      missing(values, { unit: t('administration.missing.unit'), position: t('administration.missing.position') }),
    send: ({ position }) =>
      act({ do: 'person.transfer', person: file.person, unit: from.key, position: position?.key ?? 0 }),
    onDone: () => {
      say(t('administration.transferred', { name: file.name, unit: form.values.unit?.words ?? '' }));
      onClose();
    },
  });
  return (
    <FormSheet
      title={t('administration.transferTitle', { name: file.name })}
      words={t('administration.transferWords', { name: file.name, unit: from.words })}
      act={t('administration.transfer')}
      form={form}
      onClose={onClose}
    >
      <PlaceFields values={form.values} mistakes={form.mistakes} onChange={form.change} but={but} />
    </FormSheet>
  );
}

interface PlaceFieldsProps {
  readonly values: PlaceChosen;
  readonly mistakes: Mistakes<PlaceChosen>;
  readonly onChange: (part: Partial<PlaceChosen>) => void;
  readonly but?: ReadonlySet<number>;
}

/** A unit, then one of its positions. */
function PlaceFields({ values, mistakes, onChange, but }: PlaceFieldsProps) {
  return (
    <>
      <UnitField
        value={values.unit}
        onValue={(unit) => onChange({ unit, position: undefined })}
        error={mistakes.unit}
        but={but}
        autoFocus={values.unit === undefined}
      />
      <PositionField
        unit={values.unit}
        value={values.position}
        onValue={(position) => onChange({ position })}
        error={mistakes.position}
        autoFocus={values.unit !== undefined}
      />
    </>
  );
}
