import './voice-message.css';
import { Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FileCard, Spoken } from '../../protocol/generated';
import { placeOfFile } from '../files/place';
import { say } from '../parts/toast';
import { useHeard } from './heard';
import { durationWords } from './peaks';
import { playFrom, playOrPause, usePlayed } from './player';

interface VoiceMessageProps {
  readonly file: Pick<FileCard, 'file'>;
  readonly voice: Spoken;
}

/** 语音 in the timeline: played where it stands; a dot until it was heard. */
export function VoiceMessage({ file, voice }: VoiceMessageProps) {
  const { t } = useTranslation();
  const { runs, share } = usePlayed(file.file);
  const heard = useHeard(file.file);
  const from = placeOfFile(file, 'original');
  const length = durationWords(voice.seconds);
  const Icon = runs ? Pause : Play;
  return (
    <div className="voice-message">
      <button
        type="button"
        className="voice-play"
        aria-label={t(runs ? 'voice.pause' : 'voice.play', { length })}
        onClick={() => playOrPause(file.file, from, voice.seconds, () => say(t('voice.cannotPlay')))}
      >
        <Icon aria-hidden="true" />
      </button>
      <span className="voice-wave">
        <Wave peaks={voice.peaks} share={share} />
        <input
          type="range"
          className="voice-seek"
          min={0}
          max={100}
          value={Math.round(share * 100)}
          aria-label={t('voice.seek')}
          aria-valuetext={durationWords(share * voice.seconds)}
          onChange={(event) => playFrom(file.file, from, voice.seconds, event.currentTarget.valueAsNumber / 100)}
        />
      </span>
      <span className="voice-length">{runs ? durationWords(share * voice.seconds) : length}</span>
      {!heard && <span className="voice-new" role="img" aria-label={t('voice.unheard')} />}
    </div>
  );
}

function Wave({ peaks, share }: { readonly peaks: readonly number[]; readonly share: number }) {
  return (
    <span className="voice-bars" aria-hidden="true">
      {peaks.map((peak, place) => (
        <span
          key={place}
          style={{ height: `${Math.max(8, peak)}%` }}
          data-heard={place < share * peaks.length || undefined}
        />
      ))}
    </span>
  );
}
