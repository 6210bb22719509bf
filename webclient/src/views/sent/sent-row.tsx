import { Download, File, FileAudio, FileVideo, MessageSquareText, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SentFile } from '../../protocol/generated';
import { useKnown } from '../client/client';
import { useName } from '../client/people';
import { placeOfFile } from '../files/place';
import { sizeWords } from '../files/size-words';
import { IconButton } from '../parts/button';
import { useNow } from '../parts/now';
import { listTime } from '../parts/time-words';
import { showSide } from '../shell/opened';
import { pathOf } from '../shell/place';
import { VoiceMessage } from '../voice/voice-message';

const ICONS: Readonly<Record<SentFile['file']['kind'], LucideIcon>> = {
  image: File,
  file: File,
  voice: FileAudio,
  audio: FileAudio,
  video: FileVideo,
};
/** Narrower than this the pane covers the words it leads to. */
const COVERS = '(max-width: 719px)';

/** A file or a spoken message: what, who, when; to be had here, or seen where it was said. */
export function SentRow({ conversation, sent }: { readonly conversation: number; readonly sent: SentFile }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const nameOf = useName();
  const me = useKnown((state) => state.me?.person);
  const now = useNow();
  const { file } = sent;
  const Icon = ICONS[file.kind];
  const facts = [nameOf(sent.author), listTime(new Date(sent.at), now, i18n.language, t)];

  function go() {
    if (matchMedia(COVERS).matches) showSide(false);
    void navigate(pathOf({ at: 'messages', conversation, nr: sent.nr }));
  }

  return (
    <li className="sent-row" data-mine={sent.author === me || undefined}>
      {file.voice ? (
        <span className="sent-words">
          <VoiceMessage file={file} voice={file.voice} />
          <span className="sent-facts cut">{facts.join(' · ')}</span>
        </span>
      ) : (
        <a
          className="sent-file"
          href={placeOfFile(file, 'original')}
          download={file.name}
          aria-label={t('files.download', { name: file.name, size: sizeWords(file.size) })}
        >
          <Icon aria-hidden="true" className="sent-icon" />
          <span className="sent-words">
            <span className="sent-title">{file.name}</span>
            <span className="sent-facts cut">{[sizeWords(file.size), ...facts].join(' · ')}</span>
          </span>
          <Download aria-hidden="true" className="sent-act" />
        </a>
      )}
      <IconButton label={t('sent.goTo', { name: file.name })} side="left" onClick={go}>
        <MessageSquareText aria-hidden="true" />
      </IconButton>
    </li>
  );
}
