import './message-files.css';
import { useTranslation } from 'react-i18next';
import type { FileCard } from '../../protocol/generated';
import { VoiceMessage } from '../voice/voice-message';
import { FileLine } from './file-line';
import { isPicture, placeOfFile } from './place';
import { lookAt } from './viewer';

/** What a message carries: pictures as pictures, the rest to be downloaded. */
export function MessageFiles({ files }: { readonly files: readonly FileCard[] }) {
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return (
    <>
      {pictures.length > 0 && (
        <div className="pictures" data-several={pictures.length > 1 || undefined}>
          {pictures.map((file, place) => (
            <Picture key={file.file} file={file} onOpen={() => lookAt(pictures, place)} />
          ))}
        </div>
      )}
      {others.map((file) =>
        file.voice ? (
          <VoiceMessage key={file.file} file={file} voice={file.voice} />
        ) : (
          <FileLine key={file.file} file={file} />
        ),
      )}
    </>
  );
}

/** Its place is kept before it comes: width and height are known. */
function Picture({ file, onOpen }: { readonly file: FileCard; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="picture" onClick={onOpen} aria-label={t('files.look', { name: file.name })}>
      <img
        src={placeOfFile(file, 'thumbnail')}
        alt={file.name}
        width={file.width}
        height={file.height}
        loading="lazy"
      />
    </button>
  );
}
