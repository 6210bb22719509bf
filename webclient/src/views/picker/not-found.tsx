import { useTranslation } from 'react-i18next';

/** Nothing fits the words. */
export function NotFound({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <div className="picker-none" role="status">
      <p>{t('picker.none', { text })}</p>
      <p>{t('picker.noneHint')}</p>
    </div>
  );
}
