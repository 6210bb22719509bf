import '../files/message-files.css';
import { Download, File } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FileCard } from '../../protocol/generated';
import { isPicture, placeOfFile } from '../files/place';
import { sizeWords } from '../files/size-words';

/** What a report carries: pictures as pictures, the rest to be downloaded. */
export function ReportFiles({ files }: { readonly files: readonly FileCard[] }) {
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return (
    <>
      {pictures.length > 0 && (
        <div className="pictures" data-several={pictures.length > 1 || undefined}>
          {pictures.map((file) => (
            <Picture key={file.file} file={file} />
          ))}
        </div>
      )}
      {others.map((file) => (
        <Other key={file.file} file={file} />
      ))}
    </>
  );
}

/** Pressed, it opens as large as it is, beside this page. */
function Picture({ file }: { readonly file: FileCard }) {
  return (
    <a className="picture" href={placeOfFile(file, 'preview')} target="_blank" rel="noreferrer">
      <img
        src={placeOfFile(file, 'thumbnail')}
        alt={file.name}
        width={file.width}
        height={file.height}
        loading="lazy"
      />
    </a>
  );
}

function Other({ file }: { readonly file: FileCard }) {
  const { t } = useTranslation();
  return (
    <a
      className="file"
      href={placeOfFile(file, 'original')}
      download={file.name}
      aria-label={t('files.download', { name: file.name, size: sizeWords(file.size) })}
    >
      <File aria-hidden="true" className="file-icon" />
      <span className="file-words">
        <span className="file-name">{file.name}</span>
        <span className="file-size">{sizeWords(file.size)}</span>
      </span>
      <Download aria-hidden="true" className="file-act" />
    </a>
  );
}
