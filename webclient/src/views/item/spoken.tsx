import type { ItemView } from '../../protocol/generated';
import { VoiceMessage } from '../voice/voice-message';

/** 语音: what it was begun with, for who may hear it. */
export function Spoken({ view: { sources } }: { readonly view: ItemView }) {
  return sources.map(({ voice }) => voice?.voice && <VoiceMessage key={voice.file} file={voice} voice={voice.voice} />);
}
