import './collect-offer.css';
import { ClipboardList, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskedAgain } from '../directory/use-asked';
import { Button, IconButton } from '../parts/button';
import { useNow } from '../parts/now';
import { clock, dayName } from '../parts/time-words';
import { open } from '../shell/opened';
import { useSpot } from '../topics/here';

const REST = 500;

interface CollectOfferProps {
  readonly conversation: number;
  readonly text: string;
}

/** 「请各单位周三17:00前报受灾数据」: what is being typed reads as a collection, and one press makes it one. */
export function CollectOffer({ conversation, text }: CollectOfferProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const spot = useSpot(conversation);
  const [declined, setDeclined] = useState('');
  const { answer } = useAskedAgain({ do: 'collection.read', text } as const, REST);
  if (answer?.asks !== true || declined === answer.title) return null;
  const { title = '', due = null } = answer;
  const at = due === null ? undefined : new Date(due);
  const until =
    at && t('collect.offerUntil', { day: dayName(at, now, i18n.language, t), time: clock(at, i18n.language) });
  function collect() {
    setDeclined(title); // asked once, it need not be offered for these words again
    open({ what: 'collect', conversation, wish: { title, due, words: text, nr: null }, typedAt: spot });
  }

  return (
    <p className="collect-offer" role="status">
      <ClipboardList aria-hidden="true" />
      <span className="collect-offer-words">
        {t('collect.offer', { title })} {until}
      </span>
      <Button onClick={collect}>{t('collect.title')}</Button>
      <IconButton label={t('act.close')} side="top" onClick={() => setDeclined(title)}>
        <X aria-hidden="true" />
      </IconButton>
    </p>
  );
}
