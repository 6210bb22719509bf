import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadTotal } from '../../store/select';
import { useKnown } from '../client/client';
import { useTitle } from '../client/titles';
import { shownCount } from '../parts/badge';
import type { Place } from './place';

const NOWHERE = 0;

/** The tab says how much is unread and where one is. */
export function useTabTitle(place: Place): void {
  const { t } = useTranslation();
  const unread = useKnown(unreadTotal);
  const conversation = place.at === 'messages' ? place.conversation : undefined;
  const title = useTitle(conversation ?? NOWHERE);
  const places = {
    directory: t('place.directory'),
    contacts: t('place.contacts'),
    administration: t('place.administration'),
    todo: t('place.todo'),
    leader: t('place.leader'),
    circles: t('place.circles'),
    gallery: t('place.gallery'),
    design: t('place.design'),
    help: t('place.help'),
    messages: conversation === undefined ? undefined : title,
  };
  const where = places[place.at];
  useEffect(() => {
    const count = unread > 0 ? `(${shownCount(unread)}) ` : '';
    document.title = count + [where, t('product.full')].filter(Boolean).join(' · ');
  }, [unread, where, t]);
}
