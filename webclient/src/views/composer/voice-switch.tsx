import './voice-switch.css';
import { Menu } from '@base-ui/react/menu';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Voice } from '../../protocol/generated';
import { Hint } from '../parts/button';
import { told } from '../parts/refusal';
import { keyOf, useSpeakAs, useVoices } from './voices';

/** 发言岗位: in which position the next message is said. Only whoever has a choice sees it. */
export function VoiceSwitch() {
  const voices = useVoices();
  const current = voices.find((voice) => voice.current);
  return voices.length > 1 && current ? <Switch voices={voices} current={current} /> : null;
}

function Switch({ voices, current }: { readonly voices: readonly Voice[]; readonly current: Voice }) {
  const { t } = useTranslation();
  const speakAs = useSpeakAs();
  const label = t('voices.speakAs', { words: current.words });

  function choose(key: string) {
    const voice = voices.find((one) => keyOf(one) === key);
    if (voice && !voice.current) void told(undefined, speakAs(voice));
  }

  return (
    <Menu.Root modal={false}>
      <Hint words={label}>
        <Menu.Trigger className="voice" data-other={!current.primary || undefined} aria-label={label}>
          <span className="cut">{current.words}</span>
          <ChevronsUpDown aria-hidden="true" />
        </Menu.Trigger>
      </Hint>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" align="start" side="top" sideOffset={4}>
          <Menu.Popup className="menu voice-menu">
            <p className="voice-title">{t('voices.label')}</p>
            <Menu.RadioGroup value={keyOf(current)} onValueChange={(key) => choose(String(key))}>
              {voices.map((voice) => (
                <Menu.RadioItem key={keyOf(voice)} value={keyOf(voice)} className="menu-item voice-item" closeOnClick>
                  <span className="voice-words">
                    {voice.words}
                    <Kind voice={voice} />
                  </span>
                  <Menu.RadioItemIndicator className="voice-chosen">
                    <Check aria-hidden="true" />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <p className="voice-note">{t('voices.note')}</p>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Kind({ voice }: { readonly voice: Voice }) {
  const { t } = useTranslation();
  if (voice.primary) return <small>{t('voices.primary')}</small>;
  if (voice.deputyship === null) return null;
  return <small>{voice.scope === '' ? t('voices.deputy') : t('voices.scope', { scope: voice.scope })}</small>;
}
