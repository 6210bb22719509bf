import { useTranslation } from 'react-i18next';
import type { FormField, ItemView } from '../../protocol/generated';
import { useInLanguage } from '../todo/words';
import { useKind } from './kinds';

/** What else an item of its kind says: 会议室 第一会议室. */
export function KindFields({ view }: { readonly view: ItemView }) {
  const said = useInLanguage();
  const valueWords = useValueWords();
  const shown = (useKind(view.kind)?.fields ?? []).flatMap((field) => {
    const words = valueWords(field, view.fields[field.name]);
    return words === undefined ? [] : [{ field, words }];
  });
  if (shown.length === 0) return null;
  return (
    <dl className="item-fields">
      {shown.map(({ field, words }) => (
        <div key={field.name}>
          <dt>{said(field)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** In words; undefined for what was left out and for what is no words. */
function useValueWords(): (field: FormField, value: unknown) => string | undefined {
  const { t } = useTranslation();
  const said = useInLanguage();
  return ({ choices }, value) => {
    if (typeof value === 'boolean') return t(value ? 'item.form.flag' : 'item.form.no');
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string' || value === '') return undefined;
    const choice = choices.find((one) => one.value === value);
    return choice ? said(choice) : value;
  };
}
