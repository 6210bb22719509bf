import { PencilLine, Quote, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useName } from '../client/people';
import { IconButton } from '../parts/button';
import { plainOf } from '../timeline/plain';
import type { Intent } from './intent';

/** What the next message is about: the one it quotes, or the one it changes. */
export function About({ about, onDrop }: { readonly about: Intent | undefined; readonly onDrop: () => void }) {
  const { t } = useTranslation();
  const nameOf = useName();
  if (about === undefined || about.to === 'write') return null;
  const editing = about.to === 'edit';
  const Icon = editing ? PencilLine : Quote;
  return (
    <div className="composer-about">
      <Icon aria-hidden="true" />
      <span className="composer-about-words cut">
        <strong>
          {editing ? t('composer.editing') : t('composer.quoting', { name: nameOf(about.message.author) })}
        </strong>{' '}
        {plainOf(about.message.body, t)}
      </span>
      <IconButton label={t(editing ? 'composer.dropEdit' : 'composer.dropQuote')} side="top" onClick={onDrop}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
