import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '../../protocol/generated';

/** What of the file was not used: columns nobody knows, other sheets, hidden ones. */
export function PassedOver({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useTranslation();
  const join = (names: readonly string[]) => [...new Set(names)].join(t('administration.comma'));
  const { ignored_columns: columns, ignored_sheets: sheets, hidden_sheets: hidden } = summary;
  const said = [
    columns.length > 0 && t('intake.ignoredColumns', { names: join(columns.map((one) => one.heading)) }),
    sheets.length > 0 && t('intake.ignoredSheets', { names: join(sheets) }),
    hidden.length > 0 && t('intake.hiddenSheets', { names: join(hidden) }),
  ].filter((one): one is string => typeof one === 'string');
  if (said.length === 0) return null;
  return (
    <p className="intake-passed">
      {t('intake.passedOver')}
      {said.map((one) => (
        <span key={one}>{one}</span>
      ))}
    </p>
  );
}
