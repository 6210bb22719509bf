import './under-way.css';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../protocol/generated';

/** 核对中 or 导入中: how far it is. */
export function UnderWay({ one }: { readonly one: ImportRecord }) {
  const { t } = useTranslation();
  const title = t(one.state === 'applying' ? 'intake.applying' : 'intake.checking');
  const known = one.state === 'applying' && one.total > 0 ? { value: one.done, max: one.total } : {};
  return (
    <div className="intake-way" role="status">
      <h3 className="intake-way-title">{title}</h3>
      <progress className="intake-bar" aria-label={title} {...known} />
      <p className="intake-way-words">{farWords(one, t)}</p>
      <p className="intake-hint">{t('intake.stay')}</p>
    </div>
  );
}

/** Rows are read, then compared; changes are counted while they are written. */
function farWords({ state, done, total }: ImportRecord, t: TFunction): string {
  if (state === 'checking') return total > 0 ? t('intake.comparing') : t('intake.readRows', { count: done });
  return total > 0 ? t('intake.progress', { done, total }) : t('intake.comparing');
}
