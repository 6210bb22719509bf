import '../files/message-files.css';
import type { FileCard } from '../../protocol/generated';
import { FileLine } from '../files/file-line';
import { isPicture, placeOfFile } from '../files/place';

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
        <FileLine key={file.file} file={file} />
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
