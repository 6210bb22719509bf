import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Voice } from '../../protocol/generated';
import { MenuPopup } from '../parts/menu-popup';
import { told } from '../parts/refusal';
import { keyOf, useSpeakAs } from './voices';

interface VoiceMenuProps {
  readonly anchor: HTMLElement;
  readonly byKey: boolean;
  readonly voices: readonly Voice[];
  readonly current: Voice;
  readonly onClose: () => void;
}

/** The positions one may speak in. */
export function VoiceMenu({ anchor, byKey, voices, current, onClose }: VoiceMenuProps) {
  const { t } = useTranslation();
  const speakAs = useSpeakAs();

  function choose(key: string) {
    const voice = voices.find((one) => keyOf(one) === key);
    if (voice && !voice.current) void told(undefined, speakAs(voice));
  }

  return (
    <MenuPopup anchor={anchor} byKey={byKey} side="top" className="voice-menu" onClose={onClose}>
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
    </MenuPopup>
  );
}

function Kind({ voice }: { readonly voice: Voice }) {
  const { t } = useTranslation();
  if (voice.primary) return <small>{t('voices.primary')}</small>;
  if (voice.deputyship === null) return null;
  return <small>{voice.scope === '' ? t('voices.deputy') : t('voices.scope', { scope: voice.scope })}</small>;
}
