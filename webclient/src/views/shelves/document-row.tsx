import { Ellipsis, File, FileImage, FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result, Shelf, ShelfDocument } from '../../protocol/generated';
import { useName } from '../client/people';
import { isPicture, placeOfFile } from '../files/place';
import { sizeWords } from '../files/size-words';
import { lookAt } from '../files/viewer';
import { IconButton } from '../parts/button';
import { ActMenu } from '../parts/menu';
import { useNow } from '../parts/now';
import { listTime } from '../parts/time-words';
import { DocumentSheet, type Asked } from './document-sheet';
import { ResultMark } from './result-mark';
import { useDocumentActs } from './use-document-acts';

interface DocumentRowProps {
  readonly conversation: number;
  readonly shelf: Shelf;
  readonly document: ShelfDocument;
  /** Those of its folder: the viewer goes through their pictures. */
  readonly beside: readonly ShelfDocument[];
  readonly onRenew: (file: File) => void;
}

/** 资料: its newest version, by whom and when; a press opens it. */
export function DocumentRow({ conversation, shelf, document, beside, onRenew }: DocumentRowProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<Asked>();
  const result = shelf.results.find((one) => one.document === document.document);
  const acts = useDocumentActs({
    conversation,
    shelf,
    document,
    result,
    ask: setAsked,
    pick: () => input.current?.click(),
  });
  return (
    <li className="shelf-row">
      <Opening document={document} beside={beside} result={result} />
      <ActMenu
        trigger={
          <IconButton label={t('shelf.actsOf', { name: document.name })} side="left">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
        acts={acts}
      />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('shelf.renew')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onRenew(file);
        }}
      />
      {asked && (
        <DocumentSheet
          asked={asked}
          conversation={conversation}
          shelf={shelf}
          document={document}
          onClose={() => setAsked(undefined)}
        />
      )}
    </li>
  );
}

type OpeningProps = Pick<DocumentRowProps, 'document' | 'beside'> & { readonly result: Result | undefined };

/** A picture opens in the viewer; anything else comes down. */
function Opening({ document, beside, result }: OpeningProps) {
  const { file, name } = document;
  const inner = <Inner document={document} result={result} />;
  if (!isPicture(file))
    return (
      <a className="shelf-open" href={placeOfFile(file, 'original')} download={name}>
        {inner}
      </a>
    );
  const pictures = beside.map((one) => one.file).filter(isPicture);
  return (
    <button type="button" className="shelf-open" onClick={() => lookAt(pictures, pictures.indexOf(file))}>
      {inner}
    </button>
  );
}

function Inner({ document, result }: Omit<OpeningProps, 'beside'>) {
  const { t, i18n } = useTranslation();
  const nameOf = useName();
  const now = useNow();
  const { file, name, version, by, signature, at } = document;
  const Icon = ICONS[looksLike(document)];
  const who = [nameOf(by), signature].filter(Boolean).join(' ');
  const facts = [t('shelf.byWhen', { who, when: listTime(new Date(at), now, i18n.language, t) }), sizeWords(file.size)];
  return (
    <>
      <Icon aria-hidden="true" className="shelf-icon" />
      <span className="shelf-words">
        <span className="shelf-title">
          {name}
          {version > 1 && <span className="shelf-version">{t('shelf.version', { version })}</span>}
          {result && <ResultMark result={result} />}
        </span>
        <span className="shelf-facts">{facts.join(' · ')}</span>
      </span>
    </>
  );
}

const ICONS = { picture: FileImage, words: FileText, other: File };

function looksLike({ file }: ShelfDocument): keyof typeof ICONS {
  if (isPicture(file)) return 'picture';
  return /word|pdf|text|sheet|presentation/.test(file.media) ? 'words' : 'other';
}
