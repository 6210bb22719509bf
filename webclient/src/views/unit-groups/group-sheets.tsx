import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitGroup } from '../../protocol/generated';
import { FormSheet } from '../administration/parts/form-sheet';
import type { Pick } from '../administration/parts/pick-field';
import { useRefusalSentence } from '../administration/refusal-words';
import { useAct } from '../administration/use-asked';
import { missing, useForm } from '../administration/use-form';
import { useActions } from '../client/client';
import { TextField } from '../parts/field';
import { say } from '../parts/toast';
import { PresentSeats } from './present-seats';
import { SeatFields } from './seat-fields';
import { nobody, placesOf, sits, type GroupValues } from './values';

/** 新建群组 of a unit. */
export function AddGroupSheet({ unit, onClose }: { readonly unit: Pick; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct();
  const actions = useActions();
  const [client_id] = useState(() => actions.uuid());
  const words = useRefusalSentence();
  const form = useForm({
    first: { ...nobody, whole: true },
    words,
    check: (values: GroupValues) => ({
      ...missing(values, { title: t('unitGroups.titleMissing') }),
      ...(sits(values) ? {} : { '': t('unitGroups.seatsMissing') }),
    }),
    send: (values) =>
      act({
        do: 'unit_group.add',
        client_id,
        unit: unit.key,
        title: values.title.trim(),
        ...placesOf(values, unit.key),
      }),
    onDone: () => {
      say(t('unitGroups.added', { title: form.values.title.trim() }));
      onClose();
    },
  });
  return (
    <FormSheet title={t('unitGroups.addTitle')} act={t('unitGroups.create')} form={form} onClose={onClose}>
      <TitleField form={form} />
      <SeatFields unit={unit.key} values={form.values} onChange={form.change} offersWhole />
    </FormSheet>
  );
}

/** 修改群组: another name, more seats, or some no longer. */
export function ChangeGroupSheet({ group, onClose }: { readonly group: UnitGroup; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct();
  const words = useRefusalSentence();
  const form = useForm({
    first: { ...nobody, title: group.title },
    words,
    check: (values: GroupValues) => missing(values, { title: t('unitGroups.titleMissing') }),
    send: (values) =>
      act({
        do: 'unit_group.change',
        conversation: group.conversation,
        title: values.title.trim(),
        ...placesOf(values, group.unit),
        leave: values.leave,
      }),
    onDone: () => {
      say(t('unitGroups.changed'));
      onClose();
    },
  });
  const whole = group.seats.some((seat) => seat.unit === group.unit);
  return (
    <FormSheet title={t('unitGroups.changeTitle')} act={t('act.save')} form={form} onClose={onClose}>
      <TitleField form={form} />
      <PresentSeats seats={group.seats} leave={form.values.leave} onLeave={(leave) => form.change({ leave })} />
      <SeatFields unit={group.unit} values={form.values} onChange={form.change} offersWhole={!whole} />
    </FormSheet>
  );
}

interface TitleFieldProps {
  readonly form: {
    readonly values: GroupValues;
    readonly mistakes: Partial<Record<keyof GroupValues | '', string>>;
    readonly change: (part: Partial<GroupValues>) => void;
  };
}

function TitleField({ form }: TitleFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('unitGroups.title')}
      placeholder={t('unitGroups.titleHint')}
      value={form.values.title}
      onValue={(title) => form.change({ title })}
      maxLength={60}
      error={form.mistakes.title}
      autoFocus
    />
  );
}
