import './sheets.css';
import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../protocol/codes';
import type { DocumentHistory, ShelfDocument, ShelfTrace, ShelfVersion } from '../../protocol/generated';
import { useActions } from '../client/client';
import { useName } from '../client/people';
import { placeOfFile } from '../files/place';
import { sizeWords } from '../files/size-words';
import { Sheet } from '../parts/dialog';
import { Failed } from '../parts/empty';
import { refusalWords } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { fullTime } from '../parts/time-words';

interface HistorySheetProps {
  readonly conversation: number;
  readonly document: ShelfDocument;
  readonly onClose: () => void;
}

/** 历次版本 of a document, and what else was done with it, the newest first. */
export function HistorySheet({ conversation, document: { document, name, seq }, onClose }: HistorySheetProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const [history, setHistory] = useState<DocumentHistory>();
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    let here = true;
    void actions.ask({ do: 'document.history', conversation, document }).then((outcome) => {
      if (!here) return;
      setRefusal(outcome.ok ? undefined : outcome.refusal);
      if (!outcome.ok) return;
      const { versions, traces } = outcome.value;
      actions.needPersons([...versions, ...traces].map(({ by }) => by));
      setHistory(outcome.value);
    });
    return () => {
      here = false;
    };
  }, [actions, conversation, document, seq]);
  return (
    <Sheet open title={t('shelf.historyOf', { name })} onClose={onClose}>
      <div className="shelf-sheet">
        {refusal && <Failed words={refusalWords(refusal, 'shelf', t)} />}
        {!history && !refusal && <RowSkeletons count={3} />}
        <ol className="shelf-versions">
          {history?.versions.map((one) => (
            <Version key={one.number} version={one} name={name} />
          ))}
        </ol>
        {history && history.traces.length > 0 && (
          <>
            <h3 className="shelf-heading">{t('shelf.traces')}</h3>
            <ol className="shelf-traces">
              {history.traces.map((one) => (
                <Trace key={`${one.at} ${one.what}`} trace={one} />
              ))}
            </ol>
          </>
        )}
      </div>
    </Sheet>
  );
}

function Version({
  version: { number, file, by, signature, at },
  name,
}: {
  readonly version: ShelfVersion;
  readonly name: string;
}) {
  const { t, i18n } = useTranslation();
  const nameOf = useName();
  const words = [
    [nameOf(by), signature].filter(Boolean).join(' '),
    fullTime(new Date(at), i18n.language),
    file ? sizeWords(file.size) : t('shelf.versionGone'),
  ];
  return (
    <li>
      <span className="shelf-words">
        <span className="shelf-title">{t('shelf.version', { version: number })}</span>
        <span className="shelf-facts">{words.join(' · ')}</span>
      </span>
      {file && (
        <a
          className="icon-button"
          href={placeOfFile(file, 'original')}
          download={name}
          aria-label={t('files.download', {
            name: t('shelf.version', { version: number }),
            size: sizeWords(file.size),
          })}
        >
          <Download aria-hidden="true" />
        </a>
      )}
    </li>
  );
}

function Trace({ trace: { what, words, by, signature, at } }: { readonly trace: ShelfTrace }) {
  const { t, i18n } = useTranslation();
  const nameOf = useName();
  const who = [nameOf(by), signature].filter(Boolean).join(' ');
  return (
    <li>
      {t(`shelf.done_${what}`, { who, words: words || t('circles.shelf') })}
      <small>{fullTime(new Date(at), i18n.language)}</small>
    </li>
  );
}
