import './viewer-sheet.css';
import { Dialog } from '@base-ui/react/dialog';
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileCard } from '../../protocol/generated';
import { IconButton } from '../parts/button';
import { placeOfFile } from './place';
import { sizeWords } from './size-words';
import { useSwipe } from './use-swipe';
import { useWatermark } from './use-watermark';
import { useWider } from './use-wider';
import { lookAway, turnTo, useLooking } from './viewer';

/** A picture as large as the window, all others of the conversation before and after it where it stands in one. */
export function ViewerSheet({ conversation }: { readonly conversation?: number }) {
  const { pictures, place } = useLooking();
  useEffect(() => lookAway, [conversation]);
  const file = pictures[place];
  return file && <Viewer conversation={conversation} file={file} pictures={pictures} place={place} />;
}

interface ViewerProps {
  readonly conversation: number | undefined;
  readonly file: FileCard;
  readonly pictures: readonly FileCard[];
  readonly place: number;
}

function Viewer({ conversation, file, pictures, place }: ViewerProps) {
  const { t } = useTranslation();
  const [enlarged, setEnlarged] = useState<string>();
  const large = enlarged === file.file;
  const swipe = useSwipe(!large, turn);
  useWider(conversation);
  const { watermark } = useWatermark(conversation);

  function zoom() {
    setEnlarged(large ? undefined : file.file);
  }

  function turn(by: number) {
    const next = place + by;
    if (next >= 0 && next < pictures.length) turnTo(next);
  }

  function press(event: KeyboardEvent) {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => turn(-1),
      ArrowRight: () => turn(1),
      Home: () => turnTo(0),
      End: () => turnTo(pictures.length - 1),
      '+': () => setEnlarged(file.file),
      '=': () => setEnlarged(file.file),
      '-': () => setEnlarged(undefined),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    <Dialog.Root open onOpenChange={(now) => !now && lookAway()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="viewer" onKeyDown={press}>
          <header className="viewer-head">
            <Dialog.Title className="viewer-title cut">{file.name}</Dialog.Title>
            <span className="viewer-facts">
              {pictures.length > 1 && t('files.of', { place: place + 1, count: pictures.length })}{' '}
              {sizeWords(file.size)}
            </span>
            {watermark?.rule === 'only' ? (
              <span className="viewer-only">{t('files.lookOnly')}</span>
            ) : (
              <a
                className="viewer-download"
                href={placeOfFile(file, 'original')}
                download={file.name}
                aria-label={t('files.original')}
              >
                <Download aria-hidden="true" />
              </a>
            )}
            <Dialog.Close className="viewer-close" aria-label={t('act.close')}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          <div className="viewer-stage scroll" data-large={large || undefined} {...swipe}>
            <button
              type="button"
              className="viewer-picture"
              aria-label={t(large ? 'files.smaller' : 'files.larger')}
              onClick={zoom}
            >
              <img src={placeOfFile(file, 'preview')} alt={file.name} width={file.width} height={file.height} />
            </button>
          </div>
          <Turn side="left" shown={place > 0} onTurn={() => turn(-1)}>
            <ChevronLeft aria-hidden="true" />
          </Turn>
          <Turn side="right" shown={place < pictures.length - 1} onTurn={() => turn(1)}>
            <ChevronRight aria-hidden="true" />
          </Turn>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface TurnProps {
  readonly side: 'left' | 'right';
  readonly shown: boolean;
  readonly onTurn: () => void;
  readonly children: ReactNode;
}

function Turn({ side, shown, onTurn, children }: TurnProps) {
  const { t } = useTranslation();
  if (!shown) return null;
  return (
    <span className="viewer-turn" data-side={side}>
      <IconButton label={t(side === 'left' ? 'files.previous' : 'files.next')} onClick={onTurn}>
        {children}
      </IconButton>
    </span>
  );
}
