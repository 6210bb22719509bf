import './react-popup.css';
import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { heldIn } from '../../store/apply';
import { LIGHT } from '../../store/message';
import { useActions, useKnown, useStateNow } from '../client/client';
import { told } from '../parts/refusal';
import { LOOKS } from './looks';
import { opinionsFor, stands } from './opinions';
import { hide, type Spot } from './shown';
import { useLeads } from './use-giving';

/** 表态: the small set, beside the message. */
export function ReactPopup({ conversation, nr }: Spot) {
  const { t } = useTranslation();
  const actions = useActions();
  const [open, setOpen] = useState(true);
  const message = useKnown((state) => heldIn(state.timelines, conversation, nr));
  const me = useKnown((state) => state.me?.person);
  const stateNow = useStateNow();
  const given = new Map((message?.reactions ?? []).map((one) => [one.reaction, one]));
  const [now] = useState(() => Date.now() + stateNow().clockOffset);
  const opinions = opinionsFor(useLeads());
  const offered = message?.author === me ? LIGHT : [...opinions, ...LIGHT];
  return (
    <Popover.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={(now) => !now && hide()}>
      <Popover.Portal>
        <Popover.Positioner className="menu-place" anchor={() => bubbleOf(nr)} side="top" align="center" sideOffset={4}>
          <Popover.Popup className="react-popup" aria-label={t('deeds.react')} finalFocus={false}>
            {offered.map((reaction) => {
              const Icon = LOOKS[reaction];
              const mine = given.get(reaction);
              const on = mine?.mine !== true;
              return (
                <button
                  key={reaction}
                  type="button"
                  className="react-choice"
                  disabled={mine !== undefined && stands(mine, now)}
                  aria-pressed={!on}
                  onClick={() => {
                    setOpen(false);
                    void told('react', actions.ask({ do: 'message.react', conversation, nr, reaction, on }));
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
