import { useTranslation } from 'react-i18next';
import { FormSheet } from '../parts/form-sheet';
import { PickField, type Pick } from '../parts/pick-field';
import { usePersonPicks } from '../picks';
import { useRefusalSentence } from '../refusal-words';
import { useAct } from '../use-asked';
import { missing, useForm } from '../use-form';

interface GrantSheetProps {
  /** Undefined: the whole platform. */
  readonly unit: Pick | undefined;
  readonly onClose: () => void;
}

/** 授权: somebody is to keep a unit, or the platform. */
export function GrantSheet({ unit, onClose }: GrantSheetProps) {
  const { t } = useTranslation();
  const act = useAct();
  const [persons, type] = usePersonPicks();
  const first: { readonly person: Pick | undefined } = { person: undefined };
  const form = useForm({
    first,
    words: useRefusalSentence(),
    check: (values) => missing(values, { person: t('administration.missing.person') }),
    send: ({ person }) => act({ do: 'administrator.grant', person: person?.key ?? 0, unit: unit?.key ?? null }),
    onDone: onClose,
  });
  return (
    <FormSheet
      title={t('administration.grant')}
      words={unit ? t('administration.grantWords', { name: unit.words }) : t('administration.grantPlatformWords')}
      act={t('administration.grantAct')}
      form={form}
      onClose={onClose}
    >
      <PickField
        label={t('administration.field.person')}
        items={persons}
        value={form.values.person}
        onValue={(person) => form.change({ person })}
        onTyped={type}
        placeholder={t('administration.personPlaceholder')}
        error={form.mistakes.person}
        autoFocus
      />
    </FormSheet>
  );
}
