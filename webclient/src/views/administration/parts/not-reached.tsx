import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../protocol/codes';
import { Button } from '../../parts/button';
import { Failed } from '../../parts/empty';
import { useRefusalSentence } from '../refusal-words';

/** Where something should stand that did not come: why, and once more. */
export function NotReached({ refusal, onAgain }: { readonly refusal: Refusal; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const words = useRefusalSentence();
  return (
    <Failed words={words(refusal)}>
      <Button onClick={onAgain}>{t('act.retry')}</Button>
    </Failed>
  );
}
