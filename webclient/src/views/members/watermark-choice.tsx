import { useTranslation } from 'react-i18next';
import { useWatermark } from '../files/use-watermark';
import { Choice } from '../parts/field';

const RULES = ['off', 'shown', 'only'] as const;

/** 图片水印 of a group: as much as who leads it wants, and never less than the platform demands. */
export function WatermarkChoice({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const { watermark, change } = useWatermark(conversation);
  if (!watermark) return null;
  const allowed = RULES.slice(RULES.indexOf(watermark.least));
  return (
    <Choice
      label={t('files.watermark')}
      hint={t(`files.watermarkHints.${watermark.rule}`)}
      value={watermark.rule}
      options={allowed.map((rule) => [rule, t(`files.watermarks.${rule}`)])}
      onChange={(rule) => void change(rule)}
    />
  );
}
