import { useTranslation } from 'react-i18next';
import { SelectField } from '../administration/parts/select-field';
import { Choice, SwitchLine } from '../parts/field';
import type { Founding } from './use-founding';

export const ADDERS = ['owner', 'admin', 'member'] as const;
export const FILES = ['stay', 'marked'] as const;
const NONE = '0';

/** Who leads, who looks on, who may do what. */
export function RulesStep({ founding: { words, write, chips } }: { readonly founding: Founding }) {
  const { t } = useTranslation();
  const units = chips.filter(({ kind }) => kind === 'units');
  return (
    <div className="found-step">
      <SelectField
        label={t('circle.lead')}
        value={String(words.lead ?? NONE)}
        options={[[NONE, t('circle.leadNone')], ...units.map(({ id, name }) => [String(id), name] as const)]}
        onValue={(id) => write({ lead: id === NONE ? undefined : Number(id) })}
      />
      <Observers persons={chips.filter(({ kind }) => kind === 'persons')} {...{ words, write }} />
      <Choice
        label={t('circle.adders')}
        value={words.adders}
        options={ADDERS.map((one) => [one, t(`circle.addersOptions.${one}`)] as const)}
        onChange={(adders) => write({ adders })}
      />
      <Choice
        label={t('circle.files')}
        value={words.files}
        options={FILES.map((one) => [one, t(`circle.filesOptions.${one}`)] as const)}
        onChange={(files) => write({ files })}
      />
      <SwitchLine label={t('circle.history')} checked={words.history} onChange={(history) => write({ history })} />
      <SwitchLine label={t('circle.planned')} checked={words.planned} onChange={(planned) => write({ planned })} />
    </div>
  );
}

interface ObserversProps extends Pick<Founding, 'words' | 'write'> {
  readonly persons: Founding['chips'];
}

/** 观察员: of the persons who were chosen, those who look on. */
function Observers({ persons, words: { observers }, write }: ObserversProps) {
  const { t } = useTranslation();
  const mark = (person: number, on: boolean) =>
    write({ observers: on ? [...observers, person] : observers.filter((one) => one !== person) });
  return (
    <fieldset className="found-observers">
      <legend>{t('circle.observers')}</legend>
      {persons.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={observers.includes(id)}
            onChange={(event) => mark(id, event.currentTarget.checked)}
          />
          {name}
        </label>
      ))}
      <small>{t(persons.length === 0 ? 'circle.observersNone' : 'circle.observersHint')}</small>
    </fieldset>
  );
}
