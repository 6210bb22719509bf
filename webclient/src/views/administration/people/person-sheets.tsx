import { useTranslation } from 'react-i18next';
import type { PersonFile } from '../../../protocol/generated';
import { TextField } from '../../parts/field';
import { say } from '../../parts/toast';
import { FieldPair, FormSheet } from '../parts/form-sheet';
import type { Pick } from '../parts/pick-field';
import { PositionField, UnitField } from '../parts/place-fields';
import { SelectField } from '../parts/select-field';
import { useRefusalSentence } from '../refusal-words';
import { useAct } from '../use-asked';
import { missing, useForm } from '../use-form';
import { phoneShown, type PhoneShown } from '../vocabulary';

interface AddPersonProps {
  /** Where he begins; the field stays free where there are several units. */
  readonly unit: Pick | undefined;
  readonly onClose: () => void;
}

interface Newcomer {
  readonly name: string;
  readonly login: string;
  readonly unit: Pick | undefined;
  readonly position: Pick | undefined;
  readonly phone: string;
  readonly phone_shown: PhoneShown;
}

/** 添加人员: a name, a staff number, a position. */
export function AddPersonSheet({ unit, onClose }: AddPersonProps) {
  const { t } = useTranslation();
  const act = useAct();
  const first: Newcomer = { name: '', login: '', unit, position: undefined, phone: '', phone_shown: 'everyone' };
  const needed = {
    name: t('administration.missing.name'),
    login: t('administration.missing.login'),
    position: t('administration.missing.position'),
  };
  const form = useForm({
    first,
    words: useRefusalSentence(),
    check: (values) => missing(values, needed),
    send: ({ name, login, position, phone, phone_shown }) =>
      act({ do: 'person.add', name, login, position: position?.key ?? 0, phone, phone_shown }),
    onDone: () => {
      say(t('administration.personAdded', { name: form.values.name.trim() }));
      onClose();
    },
  });
  const { values, mistakes, change } = form;
  return (
    <FormSheet
      title={t('administration.addPerson')}
      words={t('administration.addPersonWords')}
      act={t('administration.add')}
      form={form}
      onClose={onClose}
    >
      <FieldPair>
        <TextField
          label={t('administration.field.name')}
          value={values.name}
          onValue={(name) => change({ name })}
          maxLength={40}
          autoFocus
          autoComplete="off"
          error={mistakes.name}
        />
        <TextField
          label={t('administration.field.login')}
          value={values.login}
          onValue={(login) => change({ login })}
          maxLength={40}
          autoComplete="off"
          error={mistakes.login}
        />
      </FieldPair>
      {unit === undefined && (
        <UnitField
          value={values.unit}
          onValue={(chosen) => change({ unit: chosen, position: undefined })}
          error={mistakes.unit}
        />
      )}
      <PositionField
        unit={values.unit}
        value={values.position}
        onValue={(position) => change({ position })}
        error={mistakes.position}
      />
      <FieldPair>
        <TextField
          label={t('administration.field.phoneOptional')}
          value={values.phone}
          onValue={(phone) => change({ phone })}
          maxLength={30}
          inputMode="tel"
          autoComplete="off"
          error={mistakes.phone}
        />
        <PhoneShownField value={values.phone_shown} onValue={(phone_shown) => change({ phone_shown })} />
      </FieldPair>
    </FormSheet>
  );
}

/** 修改人员: his name and how he is reached. */
export function ChangePersonSheet({ file, onClose }: { readonly file: PersonFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct();
  const words = useRefusalSentence();
  const form = useForm({
    first: { name: file.name, phone: file.phone, office_phone: file.office_phone, phone_shown: file.phone_shown },
    words,
    check: (values) => missing(values, { name: t('administration.missing.name') }),
    send: (values) => act({ do: 'person.change', person: file.person, ...values }),
    onDone: onClose,
  });
  const { values, mistakes, change } = form;
  return (
    <FormSheet title={t('administration.changePerson')} act={t('act.save')} form={form} onClose={onClose}>
      <TextField
        label={t('administration.field.name')}
        value={values.name}
        onValue={(name) => change({ name })}
        maxLength={40}
        autoFocus
        autoComplete="off"
        error={mistakes.name}
      />
      <FieldPair>
        <TextField
          label={t('administration.field.phone')}
          value={values.phone}
          onValue={(phone) => change({ phone })}
          maxLength={30}
          inputMode="tel"
          autoComplete="off"
          error={mistakes.phone}
        />
        <TextField
          label={t('administration.field.office_phone')}
          value={values.office_phone}
          onValue={(office_phone) => change({ office_phone })}
          maxLength={30}
          inputMode="tel"
          autoComplete="off"
          error={mistakes.office_phone}
        />
      </FieldPair>
      <PhoneShownField value={values.phone_shown} onValue={(phone_shown) => change({ phone_shown })} />
    </FormSheet>
  );
}

function PhoneShownField(field: { readonly value: PhoneShown; readonly onValue: (value: PhoneShown) => void }) {
  const { t } = useTranslation();
  return (
    <SelectField
      {...field}
      label={t('administration.field.phone_shown')}
      options={phoneShown.map((one) => [one, t(`administration.phoneShown.${one}`)])}
    />
  );
}
