import './message-tools.css';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../parts/button';
import { ActMenu } from '../parts/menu';
import type { MessageAct } from './use-message-acts';

/** The small bar beside a message under the pointer. */
export function MessageTools({ acts }: { readonly acts: () => readonly MessageAct[] }) {
  const { t } = useTranslation();
  return (
    <div className="message-tools" role="toolbar" aria-label={t('message.menu')}>
      {acts()
        .filter((one) => one.quick)
        .map((one) => (
          <IconButton key={one.key} label={one.words} side="top" onClick={one.act}>
            {one.icon && <one.icon aria-hidden="true" />}
          </IconButton>
        ))}
      <ActMenu
        side="top"
        acts={acts}
        trigger={
          <IconButton label={t('act.more')} side="top">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      />
    </div>
  );
}
