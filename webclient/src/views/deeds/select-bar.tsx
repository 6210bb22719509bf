import './select-bar.css';
import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../protocol/generated';
import { Button, IconButton } from '../parts/button';
import { endSelecting, toggle, useSelecting } from './selecting';
import { show } from './shown';

/** What can be done with the messages that are picked out; stands where one writes. */
export function SelectBar({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const selecting = useSelecting((state) => state.conversation === conversation);
  const nrs = useSelecting((state) => state.nrs);
  useEffect(() => endSelecting, [conversation]);
  if (!selecting) return null;
  const forward = (together: boolean) => show({ what: 'forward', conversation, nrs: [...nrs], together });
  const none = nrs.size === 0;
  return (
    <div className="select-bar" role="toolbar" aria-label={t('deeds.select')}>
      <IconButton label={t('deeds.selectEnd')} onClick={endSelecting}>
        <X aria-hidden="true" />
      </IconButton>
      <span className="select-count" role="status">
        {t('deeds.selected', { count: nrs.size })}
      </span>
      <Button disabled={none} onClick={() => forward(false)}>
        {t('deeds.forwardEach')}
      </Button>
      <Button look="primary" disabled={none} onClick={() => forward(true)}>
        {t('deeds.forwardTogether')}
      </Button>
    </div>
  );
}

interface PickedProps {
  readonly conversation: number;
  readonly message: Message;
  readonly children: ReactNode;
}

/** A message while messages are picked out: a press anywhere on it picks it. A card is not forwarded. */
export function Picked({ conversation, message: { nr, card }, children }: PickedProps) {
  const { t } = useTranslation();
  const selecting = useSelecting((state) => state.conversation === conversation);
  const taken = useSelecting((state) => state.nrs.has(nr));
  if (!selecting) return children;
  return (
    <label className="selectable" data-taken={taken || undefined}>
      <input
        type="checkbox"
        checked={taken}
        disabled={card != null}
        onChange={() => toggle(nr)}
        aria-label={t('deeds.select')}
      />
      <div inert className="selectable-message">
        {children}
      </div>
    </label>
  );
}
