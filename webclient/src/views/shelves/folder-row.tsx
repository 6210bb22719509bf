import { Ellipsis, Folder, PencilLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shelf, ShelfFolder } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { IconButton } from '../parts/button';
import { ActMenu } from '../parts/menu';
import { told } from '../parts/refusal';
import { NameSheet } from './name-sheet';
import { countIn, inside } from './tree';

interface FolderRowProps {
  readonly conversation: number;
  readonly shelf: Shelf;
  readonly folder: ShelfFolder;
  readonly onOpen: (folder: number) => void;
}

/** 文件夹, and how much lies in it. */
export function FolderRow({ conversation, shelf, folder: { folder, name, by }, onOpen }: FolderRowProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const me = useKnown((state) => state.me?.person);
  const [naming, setNaming] = useState(false);
  const { folders, documents } = inside(shelf, folder);
  const takes = [shelf.may.leads || by === me, folders.length + documents.length === 0].every(Boolean);
  return (
    <li className="shelf-row">
      <button type="button" className="shelf-open" onClick={() => onOpen(folder)}>
        <Folder aria-hidden="true" className="shelf-icon" />
        <span className="shelf-words">
          <span className="shelf-title">{name}</span>
          <span className="shelf-facts">{t('shelf.count', { count: countIn(shelf, folder) })}</span>
        </span>
      </button>
      {shelf.may.puts && (
        <ActMenu
          trigger={
            <IconButton label={t('shelf.actsOf', { name })} side="left">
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
          acts={[
            { key: 'name', icon: PencilLine, words: t('shelf.rename'), act: () => setNaming(true) },
            {
              key: 'take',
              icon: Trash2,
              words: t('shelf.take'),
              danger: true,
              disabled: !takes,
              act: () => void told('shelf', actions.ask({ do: 'folder.take', conversation, folder })),
            },
          ]}
        />
      )}
      {naming && (
        <NameSheet
          title={t('shelf.rename')}
          label={t('shelf.folderName')}
          name={name}
          most={60}
          onName={(fresh) => actions.ask({ do: 'folder.change', conversation, folder, name: fresh, parent: null })}
          onClose={() => setNaming(false)}
        />
      )}
    </li>
  );
}
