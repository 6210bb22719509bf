import './sheets.css';
import { Folder, FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shelf } from '../../protocol/generated';
import { Sheet } from '../parts/dialog';
import { asTree } from './tree';

interface MoveSheetProps {
  readonly title: string;
  readonly shelf: Shelf;
  readonly at: number | null;
  /** 0: to the top. */
  readonly onMove: (folder: number) => void;
  readonly onClose: () => void;
}

/** 移动到: all folders as a tree; one press moves it there. */
export function MoveSheet({ title, shelf, at, onMove, onClose }: MoveSheetProps) {
  const { t } = useTranslation();
  function go(folder: number) {
    onClose();
    onMove(folder);
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      <ul className="shelf-sheet shelf-tree">
        <li>
          <button type="button" disabled={at === null} onClick={() => go(0)}>
            <FolderOpen aria-hidden="true" />
            {t('circles.shelf')}
          </button>
        </li>
        {asTree(shelf).map(([{ folder, name }, depth]) => (
          <li key={folder} data-depth={depth + 1}>
            <button type="button" disabled={at === folder} onClick={() => go(folder)}>
              <Folder aria-hidden="true" />
              {name}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
