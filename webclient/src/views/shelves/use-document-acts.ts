import { Award, Download, FolderInput, History, PencilLine, Trash2, Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Result, Shelf, ShelfDocument } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { placeOfFile } from '../files/place';
import type { MenuAct } from '../parts/menu';
import { told } from '../parts/refusal';
import type { Asked } from './document-sheet';

interface About {
  readonly conversation: number;
  readonly shelf: Shelf;
  readonly document: ShelfDocument;
  readonly result: Result | undefined;
  readonly ask: (asked: Asked) => void;
  readonly pick: () => void;
}

/** What I may do with a document. What is approved (已认定) stays as it is. */
export function useDocumentActs({ conversation, shelf, document, result, ask, pick }: About): readonly MenuAct[] {
  const { t } = useTranslation();
  const actions = useActions();
  const me = useKnown((state) => state.me?.person);
  const { puts, leads } = shelf.may;
  const stays = result?.approval != null;
  const mark = () => {
    const on = result === undefined;
    void told('shelf', actions.ask({ do: 'result.mark', conversation, document: document.document, nr: null, on }));
  };
  const reads: readonly MenuAct[] = [
    { key: 'down', icon: Download, words: t('shelf.download'), act: () => download(document) },
    { key: 'history', icon: History, words: t('shelf.history'), act: () => ask('history') },
  ];
  if (!puts) return reads;
  return [
    ...reads,
    { key: 'renew', icon: Upload, words: t('shelf.renew'), disabled: stays, act: pick },
    { key: 'name', icon: PencilLine, words: t('shelf.rename'), disabled: stays, act: () => ask('name') },
    { key: 'move', icon: FolderInput, words: t('shelf.move'), act: () => ask('move') },
    { key: 'mark', icon: Award, words: t(result ? 'shelf.unmark' : 'shelf.mark'), disabled: stays, act: mark },
    {
      key: 'take',
      icon: Trash2,
      words: t('shelf.take'),
      danger: true,
      disabled: [stays, !leads && document.first_by !== me].some(Boolean),
      act: () => ask('take'),
    },
  ];
}

function download({ file, name }: ShelfDocument): void {
  const link = Object.assign(window.document.createElement('a'), {
    href: placeOfFile(file, 'original'),
    download: name,
  });
  link.click();
}
