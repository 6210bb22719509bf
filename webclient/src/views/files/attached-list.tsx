import './attached-list.css';
import { CircleAlert, Paperclip, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Spot } from '../../store/spot';
import { refusalWords } from '../parts/refusal';
import { detach, useAttached, type Attached } from './attaching';
import { sizeWords } from './size-words';

/** What goes with the next message, above the field: seen before it is sent. */
export function AttachedList({ spot }: { readonly spot: Spot }) {
  const { t } = useTranslation();
  const attached = useAttached(spot);
  if (attached.length === 0) return null;
  return (
    <ul className="attached" aria-label={t('files.attached')}>
      {attached.map((one) => (
        <li key={one.key} className="attached-one" data-failed={one.refusal !== undefined || undefined}>
          {one.picture === undefined ? (
            <Paperclip aria-hidden="true" className="attached-icon" />
          ) : (
            <img className="attached-picture" src={one.picture} alt={one.name} />
          )}
          <span className="attached-words">
            <span className="attached-name cut">{one.name}</span>
            <State one={one} />
          </span>
          <button
            type="button"
            className="attached-drop"
            aria-label={t('files.drop', { name: one.name })}
            onClick={() => detach(spot, one.key)}
          >
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function State({ one }: { readonly one: Attached }) {
  const { t } = useTranslation();
  if (one.refusal) {
    return (
      <span className="attached-state" role="alert">
        <CircleAlert aria-hidden="true" />
        {one.refusal.code === 'too_large' ? t('files.tooLarge') : refusalWords(one.refusal, undefined, t)}
      </span>
    );
  }
  if (one.card) return <span className="attached-state">{sizeWords(one.size)}</span>;
  return (
    <progress className="attached-progress" value={one.share} aria-label={t('files.sending', { name: one.name })} />
  );
}
