import './picked.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../protocol/generated';
import { toggle, useSelecting } from './selecting';

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
