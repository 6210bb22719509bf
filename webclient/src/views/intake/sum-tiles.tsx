import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '../../protocol/generated';
import { sumsOf } from './sums';

/** 新增 · 变更 · 不变 · 未出现 · 有误, large; below each, of what. */
export function Sums({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useTranslation();
  const sums = sumsOf(summary);
  const of = (name: 'added' | 'changed' | 'unchanged') =>
    (['units', 'positions', 'people'] as const)
      .filter((one) => summary[one][name] > 0)
      .map((one) => t(`intake.sumsOf.${one}`, { count: summary[one][name] }))
      .join(t('administration.comma'));
  return (
    <dl className="intake-sums">
      <Sum words={t('intake.sums.added')} count={sums.added} below={of('added')} />
      <Sum words={t('intake.sums.changed')} count={sums.changed} below={of('changed')} />
      <Sum words={t('intake.sums.unchanged')} count={sums.unchanged} below={of('unchanged')} />
      <Sum words={t('intake.sums.absent')} count={summary.absent} below={t('intake.absentHint')} />
      <Sum words={t('intake.sums.faulty')} count={summary.faulty} below={t('intake.faultyRows')} bad />
    </dl>
  );
}

interface SumProps {
  readonly words: string;
  readonly count: number;
  readonly below: string;
  readonly bad?: boolean;
}

function Sum({ words, count, below, bad = false }: SumProps) {
  const { i18n } = useTranslation();
  return (
    <div data-bad={(bad && count > 0) || undefined}>
      <dt>{words}</dt>
      <dd>
        {count.toLocaleString(i18n.language)}
        <small className="intake-hint">{below}</small>
      </dd>
    </div>
  );
}
