import { useTranslation } from 'react-i18next';
import type { Shelf, ShelfDocument } from '../../protocol/generated';
import { useActions } from '../client/client';
import { Ask } from '../parts/dialog';
import { told } from '../parts/refusal';
import { HistorySheet } from './history-sheet';
import { MoveSheet } from './move-sheet';
import { NameSheet } from './name-sheet';

export type Asked = 'name' | 'move' | 'history' | 'take';

interface DocumentSheetProps {
  readonly asked: Asked;
  readonly conversation: number;
  readonly shelf: Shelf;
  readonly document: ShelfDocument;
  readonly onClose: () => void;
}

/** What is asked before something is done with a document; and its history. */
export function DocumentSheet({ asked, conversation, shelf, document: held, onClose }: DocumentSheetProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const { document, name } = held;
  const change = (changes: { readonly name: string | null; readonly folder: number | null }) =>
    actions.ask({ do: 'document.change', conversation, document, ...changes });
  switch (asked) {
    case 'history':
      return <HistorySheet conversation={conversation} document={held} onClose={onClose} />;
    case 'move':
      return (
        <MoveSheet
          title={t('shelf.moveTo', { name })}
          shelf={shelf}
          at={held.folder}
          onMove={(folder) => void told('shelf', change({ name: null, folder }))}
          onClose={onClose}
        />
      );
    case 'name':
      return (
        <NameSheet
          title={t('shelf.rename')}
          label={t('shelf.documentName')}
          name={name}
          most={200}
          onName={(fresh) => change({ name: fresh, folder: null })}
          onClose={onClose}
        />
      );
    case 'take':
      return (
        <Ask
          open
          title={t('shelf.takeTitle', { name })}
          words={t('shelf.takeAsk')}
          act={t('shelf.take')}
          danger
          onAct={() => void told('shelf', actions.ask({ do: 'document.take', conversation, document, away: true }))}
          onClose={onClose}
        />
      );
    default:
      return asked satisfies never;
  }
}
