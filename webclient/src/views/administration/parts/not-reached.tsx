import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../protocol/codes';
import { Button } from '../../parts/button';
import { useRefusalSentence } from '../refusal-words';

/** Where something should stand that did not come: why, and once more. */
export function NotReached({ refusal, onAgain }: { readonly refusal: Refusal; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const words = useRefusalSentence();
  return (
    <div className="empty" role="alert">
      <p className="empty-title">{words(refusal)}</p>
      <Button onClick={onAgain}>{t('act.retry')}</Button>
    </div>
  );
}
