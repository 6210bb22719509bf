import { useTranslation } from 'react-i18next';
import type { BothWords, TodoLine } from '../../protocol/generated';

/** What a kind of work calls something, in the language one reads. */
export function useInLanguage(): (words: BothWords) => string {
  const { i18n } = useTranslation();
  return (words) => (i18n.language === 'en' ? words.en : words.zh);
}

/** Whose part it is, and by what right it is mine to do; for whom, where I do it for somebody. */
export function usePlaceWords(): (line: Pick<TodoLine, 'place' | 'hand' | 'behalf'>) => string {
  const { t } = useTranslation();
  return ({ place, hand, behalf = '' }) => {
    if (place === '') return t('todo.self');
    return t(`todo.hand.${hand}`, { place: behalf === '' ? place : behalf });
  };
}
