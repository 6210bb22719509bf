import './shelf-page.css';
import '../parts/paper.css';
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shelf, ShelfDocument } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { useDrop } from '../files/use-drop';
import { Button } from '../parts/button';
import { Ask } from '../parts/dialog';
import { Empty, Failed } from '../parts/empty';
import { RowSkeletons } from '../parts/skeleton';
import { Beside } from './beside';
import { DocumentRow } from './document-row';
import { FolderRow } from './folder-row';
import { PickButton } from './pick-button';
import { ShelfBar } from './shelf-bar';
import { inside, namesake, wayTo } from './tree';
import { usePutting, type OnItsWay } from './use-putting';
import { useShelf } from './use-shelf';

/** 资料架: folders and documents of the circle, each with its versions. Files are put here by a button or dropped. */
export function ShelfPage({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const { shelf, failed, again } = useShelf(line);
  if (failed)
    return (
      <Failed words={t('circle.notLoaded')}>
        <Button onClick={again}>{t('circle.again')}</Button>
      </Failed>
    );
  return shelf ? <Opened line={line} shelf={shelf} /> : <RowSkeletons count={6} />;
}

interface Twin {
  readonly file: File;
  readonly of: ShelfDocument;
}

function Opened({ line: { conversation, title }, shelf }: { readonly line: Line; readonly shelf: Shelf }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  const [twin, setTwin] = useState<Twin>();
  const way = wayTo(shelf, chosen);
  const folder = way.at(-1)?.folder ?? null;
  const { onItsWay, put, renew } = usePutting(conversation);
  const { dropping, handlers } = useDrop(shelf.may.puts, take);

  function take(files: readonly File[]) {
    const [file] = files;
    const of = files.length === 1 && file ? namesake(shelf, folder, file.name) : undefined;
    if (file && of) setTwin({ file, of });
    else void put(files, folder);
  }

  return (
    <section
      className="shelf scroll on-paper"
      data-dropping={dropping || undefined}
      aria-label={t('circles.shelf')}
      {...handlers}
    >
      <h1 className="paper-title">{[title, t('circles.shelf')].join(' · ')}</h1>
      <ShelfBar conversation={conversation} shelf={shelf} way={way} onGo={setChosen} onFiles={take} />
      {onItsWay && <Coming {...onItsWay} />}
      <Rows
        conversation={conversation}
        shelf={shelf}
        folder={folder}
        onOpen={setChosen}
        onRenew={(file, of) => void renew(file, of)}
        onFiles={take}
      />
      {folder === null && <Beside conversation={conversation} puts={shelf.may.puts} />}
      {dropping && <p className="shelf-drop">{t('shelf.dropHere')}</p>}
      {twin && (
        <Ask
          open
          title={t('shelf.twin')}
          words={t('shelf.twinAsk', { name: twin.of.name, version: twin.of.version + 1 })}
          act={t('shelf.renew')}
          onAct={() => void renew(twin.file, twin.of)}
          onClose={() => setTwin(undefined)}
        />
      )}
    </section>
  );
}

interface RowsProps {
  readonly conversation: number;
  readonly shelf: Shelf;
  readonly folder: number | null;
  readonly onOpen: (folder: number) => void;
  readonly onRenew: (file: File, of: ShelfDocument) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** What lies in this folder, or that nothing does. */
function Rows({ conversation, shelf, folder, onOpen, onRenew, onFiles }: RowsProps) {
  const { folders, documents } = inside(shelf, folder);
  if (folders.length + documents.length === 0)
    return <Nothing top={folder === null} puts={shelf.may.puts} onFiles={onFiles} />;
  return (
    <ul className="shelf-rows">
      {folders.map((one) => (
        <FolderRow key={one.folder} conversation={conversation} shelf={shelf} folder={one} onOpen={onOpen} />
      ))}
      {documents.map((one) => (
        <DocumentRow
          key={one.document}
          conversation={conversation}
          shelf={shelf}
          document={one}
          beside={documents}
          onRenew={(file) => onRenew(file, one)}
        />
      ))}
    </ul>
  );
}

interface NothingProps {
  readonly top: boolean;
  readonly puts: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** What this place is, and the one act that fills it. */
function Nothing({ top, puts, onFiles }: NothingProps) {
  const { t } = useTranslation();
  return (
    <Empty
      icon={FolderOpen}
      title={t(top ? 'shelf.none' : 'shelf.noneInside')}
      hint={t(puts ? 'shelf.noneHint' : 'shelf.noneLook')}
    >
      {puts && <PickButton look="primary" words={t('shelf.put')} onFiles={onFiles} />}
    </Empty>
  );
}

function Coming({ name, left, share }: OnItsWay) {
  const { t } = useTranslation();
  return (
    <p className="shelf-coming" role="status">
      <span className="cut">{t('files.sending', { name })}</span>
      <progress value={share} max={1} aria-label={name} />
      {left > 1 && <span>{t('shelf.left', { count: left })}</span>}
    </p>
  );
}
