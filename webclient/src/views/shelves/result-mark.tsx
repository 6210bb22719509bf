import './result-mark.css';
import { Award } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../protocol/generated';

/** 成果，待认定; 已认定. */
export function ResultMark({ result: { approval } }: { readonly result: Result }) {
  const { t } = useTranslation();
  return (
    <span className="result-mark" data-approved={approval !== null || undefined}>
      <Award aria-hidden="true" />
      {t(approval ? 'shelf.approved' : 'shelf.result')}
    </span>
  );
}
