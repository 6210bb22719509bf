import './pinned-line.css';
import { Pin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKnown } from '../client/client';
import { useName } from '../client/people';
import { pathOf } from '../shell/place';
import { excerptOf } from '../timeline/plain';
import { show } from './shown';

/** 置顶消息: the latest on one quiet line at the top, which leads to it; the others are a press away. */
export function PinnedLine({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const nameOf = useName();
  const pins = useKnown((state) => state.pins.get(conversation)?.pins);
  const latest = pins?.[0];
  if (!pins || !latest) return null;
  const { nr, author, body, files } = latest.message;
  return (
    <section className="pinned" aria-label={t('deeds.pins')}>
      <button
        type="button"
        className="pinned-words"
        onClick={() => void navigate(pathOf({ at: 'messages', conversation, nr }))}
      >
        <Pin aria-hidden="true" />
        <span className="cut">
          <span className="pinned-author">{t('timeline.said', { name: nameOf(author) })}</span>
          {excerptOf(body, files, t)}
        </span>
      </button>
      <button type="button" className="pinned-all" onClick={() => show({ what: 'pins', conversation, nr })}>
        {t('deeds.pinsCount', { count: pins.length })}
      </button>
    </section>
  );
}
