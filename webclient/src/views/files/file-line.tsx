import './message-files.css';
import { Download, File, FileAudio, FileVideo, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FileCard } from '../../protocol/generated';
import { placeOfFile } from './place';
import { sizeWords } from './size-words';

const ICONS: Readonly<Record<FileCard['kind'], LucideIcon>> = {
  image: File,
  file: File,
  audio: FileAudio,
  voice: FileAudio,
  video: FileVideo,
};

/** A file to be downloaded: its name, how large it is. */
export function FileLine({ file }: { readonly file: FileCard }) {
  const { t } = useTranslation();
  const Icon = ICONS[file.kind];
  return (
    <a
      className="file"
      href={placeOfFile(file, 'original')}
      download={file.name}
      aria-label={t('files.download', { name: file.name, size: sizeWords(file.size) })}
    >
      <Icon aria-hidden="true" className="file-icon" />
      <span className="file-words">
        <span className="file-name">{file.name}</span>
        <span className="file-size">{sizeWords(file.size)}</span>
      </span>
      <Download aria-hidden="true" className="file-act" />
    </a>
  );
}
