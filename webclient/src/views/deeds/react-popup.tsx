import './react-popup.css';
import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REACTIONS } from '../../store/message';
import { useActions, useKnown } from '../client/client';
import { told } from '../parts/refusal';
import { LOOKS } from './looks';
import { hide, type Spot } from './shown';

/** 表态: the small set, beside the message. */
export function ReactPopup({ conversation, nr }: Spot) {
  const { t } = useTranslation();
  const actions = useActions();
  const [open, setOpen] = useState(true);
  const message = useKnown((state) => state.timelines.get(conversation)?.messages.find((one) => one.nr === nr));
  const mine = new Set((message?.reactions ?? []).filter((one) => one.mine).map((one) => one.reaction));
  return (
    <Popover.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={(now) => !now && hide()}>
      <Popover.Portal>
        <Popover.Positioner className="menu-place" anchor={() => bubbleOf(nr)} side="top" align="center" sideOffset={4}>
          <Popover.Popup className="react-popup" aria-label={t('deeds.react')} finalFocus={false}>
            {REACTIONS.map((reaction) => {
              const Icon = LOOKS[reaction];
              const on = !mine.has(reaction);
              return (
                <button
                  key={reaction}
                  type="button"
                  className="react-choice"
                  aria-pressed={!on}
                  onClick={() => {
                    setOpen(false);
                    void told(undefined, actions.ask({ do: 'message.react', conversation, nr, reaction, on }));
                  }}
                >
                  <Icon aria-hidden="true" />
                  {t(`deeds.reactions.${reaction}`)}
                </button>
              );
            })}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function bubbleOf(nr: number): Element | null {
  return document.querySelector(`.message[data-nr="${nr}"] .bubble`);
}
