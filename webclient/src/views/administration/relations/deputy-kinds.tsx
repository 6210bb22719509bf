import { useTranslation } from 'react-i18next';
import { useKinds } from '../../item/kinds';
import { SwitchLine } from '../../parts/field';
import { useInLanguage } from '../../todo/words';

interface DeputyKindsProps {
  readonly chosen: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
  readonly error: string | undefined;
}

/** 代办事项: in which kinds of work the deputy acts; with none chosen, in all of them. */
export function DeputyKinds({ chosen, onChange, error }: DeputyKindsProps) {
  const { t } = useTranslation();
  const said = useInLanguage();
  return (
    <fieldset className="choice">
      <legend>{t('administration.field.kinds')}</legend>
      <p className="choice-hint">{t('administration.kindsHint')}</p>
      {useKinds().map(({ kind, words }) => (
        <SwitchLine
          key={kind}
          label={said(words)}
          checked={chosen.includes(kind)}
          onChange={(on) => onChange(on ? [...chosen, kind] : chosen.filter((one) => one !== kind))}
        />
      ))}
      {error !== undefined && <p className="field-error">{error}</p>}
    </fieldset>
  );
}

/** 「批示件、材料征集」; undefined where he acts in all of them. */
export function useKindWords(): (kinds: readonly string[]) => string | undefined {
  const { t } = useTranslation();
  const said = useInLanguage();
  const known = useKinds();
  return (kinds) => {
    if (kinds.length === 0) return undefined;
    const words = kinds.map((kind) => known.find((one) => one.kind === kind)?.words);
    return words.map((one, place) => (one ? said(one) : kinds[place])).join(t('notice.listComma'));
  };
}
