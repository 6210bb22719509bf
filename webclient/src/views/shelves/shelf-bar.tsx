import { Download, FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shelf, ShelfFolder } from '../../protocol/generated';
import { useActions } from '../client/client';
import { Button } from '../parts/button';
import { NameSheet } from './name-sheet';
import { PickButton } from './pick-button';
import { DEEPEST } from './tree';

interface ShelfBarProps {
  readonly conversation: number;
  readonly shelf: Shelf;
  readonly way: readonly ShelfFolder[];
  readonly onGo: (folder: number | null) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where one is on the shelf, and what can be done there. */
export function ShelfBar({ conversation, shelf, way, onGo, onFiles }: ShelfBarProps) {
  const parent = way.at(-1)?.folder ?? null;
  return (
    <header className="shelf-bar">
      <Way way={way} onGo={onGo} />
      <div className="shelf-acts">
        {shelf.documents.length > 0 && <Pack conversation={conversation} />}
        {shelf.may.puts && (
          <Puts conversation={conversation} parent={parent} deep={way.length >= DEEPEST} onFiles={onFiles} />
        )}
      </div>
    </header>
  );
}

function Way({ way, onGo }: Pick<ShelfBarProps, 'way' | 'onGo'>) {
  const { t } = useTranslation();
  const steps = [{ folder: null, name: t('circles.shelf') }, ...way];
  return (
    <nav className="shelf-way" aria-label={t('shelf.way')}>
      {steps.map(({ folder, name }, place) => (
        <button
          key={folder}
          type="button"
          aria-current={place === steps.length - 1 ? 'page' : undefined}
          onClick={() => onGo(folder)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

function Pack({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  return (
    <a className="button button-quiet" href={`/api/v1/circles/${conversation}/shelf.zip`} download>
      <Download aria-hidden="true" />
      {t('shelf.pack')}
    </a>
  );
}

interface PutsProps {
  readonly conversation: number;
  readonly parent: number | null;
  readonly deep: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** 新建文件夹, 上传. */
function Puts({ conversation, parent, deep, onFiles }: PutsProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const [naming, setNaming] = useState(false);
  return (
    <>
      {!deep && (
        <Button onClick={() => setNaming(true)}>
          <FolderPlus aria-hidden="true" />
          {t('shelf.makeFolder')}
        </Button>
      )}
      <PickButton look="primary" words={t('shelf.put')} onFiles={onFiles} />
      {naming && (
        <NameSheet
          title={t('shelf.makeFolder')}
          label={t('shelf.folderName')}
          name=""
          most={60}
          onName={(name) => actions.ask({ do: 'folder.make', conversation, name, parent })}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
