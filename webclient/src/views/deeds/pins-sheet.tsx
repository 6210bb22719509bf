import './pins-sheet.css';
import { PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Pinned } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { useName } from '../client/people';
import { IconButton } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { fullTime } from '../parts/time-words';
import { pathOf } from '../shell/place';
import { excerptOf } from '../timeline/plain';
import { mayPin, pinned } from './pinning';
import { hide, type Spot } from './shown';

/** 置顶消息: all that stand at the top, the latest first. */
export function PinsSheet({ conversation }: Spot) {
  const { t } = useTranslation();
  const actions = useActions();
  const pins = useKnown((state) => state.pins.get(conversation)?.pins) ?? [];
  const may = useKnown((state) => {
    const line = state.lines.get(conversation);
    return line !== undefined && mayPin(line);
  });
  return (
    <Sheet open title={t('deeds.pins')} onClose={hide}>
      {pins.length === 0 && <p className="pins-none">{t('deeds.pinsNone')}</p>}
      <ul className="pins scroll">
        {pins.map((one) => (
          <li key={one.message.nr} className="pins-row">
            <One conversation={conversation} pin={one} />
            {may && (
              <IconButton
                label={t('deeds.unpin')}
                onClick={() => void pinned(actions, { conversation, nr: one.message.nr }, false)}
              >
                <PinOff aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function One({ conversation, pin }: { readonly conversation: number; readonly pin: Pinned }) {
  const { i18n, t } = useTranslation();
  const navigate = useNavigate();
  const nameOf = useName();
  const { nr, author, body, files } = pin.message;

  function jump() {
    hide();
    void navigate(pathOf({ at: 'messages', conversation, nr }));
  }

  return (
    <button type="button" className="pins-one" onClick={jump}>
      <span className="pins-author">{nameOf(author)}</span>
      <span className="pins-words">{excerptOf(body, files, t)}</span>
      <span className="pins-when">
        {t('deeds.pinnedWhen', { by: nameOf(pin.by), when: fullTime(new Date(pin.at), i18n.language) })}
      </span>
    </button>
  );
}
