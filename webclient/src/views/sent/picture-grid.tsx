import { useTranslation } from 'react-i18next';
import type { SentFile } from '../../protocol/generated';
import { placeOfFile } from '../files/place';
import { lookAt } from '../files/viewer';

interface PictureGridProps {
  readonly sent: readonly SentFile[];
  /** All that are known, the oldest first: the viewer goes through them. */
  readonly all: readonly SentFile[];
}

/** Pictures as squares; each opens where it stands among all. */
export function PictureGrid({ sent, all }: PictureGridProps) {
  const { t } = useTranslation();
  return (
    <ul className="sent-grid">
      {sent.map((one) => (
        <li key={one.file.file}>
          <button
            type="button"
            className="sent-picture"
            aria-label={t('files.look', { name: one.file.name })}
            onClick={() =>
              lookAt(
                all.map(({ file }) => file),
                all.indexOf(one),
                new Map(all.map(({ file, nr }) => [file.file, nr])),
              )
            }
          >
            <img src={placeOfFile(one.file, 'thumbnail')} alt={one.file.name} loading="lazy" />
          </button>
        </li>
      ))}
    </ul>
  );
}
