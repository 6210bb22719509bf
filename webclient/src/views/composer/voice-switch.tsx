import './voice-switch.css';
import { ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Voice } from '../../protocol/generated';
import { useAnchored } from '../parts/anchored';
import { lazySheet } from '../parts/lazily';
import { useVoices } from './voices';

const VoiceMenu = lazySheet(() => import('./voice-menu').then((file) => file.VoiceMenu));

/** 发言岗位: in which position the next message is said. Only whoever has a choice sees it. */
export function VoiceSwitch() {
  const voices = useVoices();
  const current = voices.find((voice) => voice.current);
  return voices.length > 1 && current ? <Switch voices={voices} current={current} /> : null;
}

function Switch({ voices, current }: { readonly voices: readonly Voice[]; readonly current: Voice }) {
  const { t } = useTranslation();
  const { anchor, byKey, opens, close } = useAnchored('menu');
  const label = t('voices.speakAs', { words: current.words });
  return (
    <>
      {opens(
        <button
          type="button"
          className="voice"
          data-other={!current.primary || undefined}
          aria-label={label}
          data-hint={label}
        >
          <span className="cut">{current.words}</span>
          <ChevronsUpDown aria-hidden="true" />
        </button>,
      )}
      {anchor && <VoiceMenu anchor={anchor} byKey={byKey} voices={voices} current={current} onClose={close} />}
    </>
  );
}
