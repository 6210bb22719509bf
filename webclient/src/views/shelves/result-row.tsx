import { FileText, MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Result, Shelf } from '../../protocol/generated';
import { useActions } from '../client/client';
import { useName } from '../client/people';
import { placeOfFile } from '../files/place';
import { Button } from '../parts/button';
import { told } from '../parts/refusal';
import { fullTime } from '../parts/time-words';
import { pathOf } from '../shell/place';
import { NameSheet } from './name-sheet';

interface ResultRowProps {
  readonly conversation: number;
  readonly shelf: Shelf;
  readonly result: Result;
}

/** 成果: what it is, who marked it, and whether it is approved (认定): by whom, in which position, when. */
export function ResultRow({ conversation, shelf, result }: ResultRowProps) {
  const { t, i18n } = useTranslation();
  const nameOf = useName();
  const { approval, by, at, reason, document } = result;
  const newest = shelf.documents.find((one) => one.document === document)?.version ?? 0;
  const when = (moment: string) => fullTime(new Date(moment), i18n.language);
  return (
    <li className="result" data-approved={approval !== null || undefined}>
      <What conversation={conversation} shelf={shelf} result={result} />
      <p className="result-facts">
        {t('shelf.markedBy', { who: nameOf(by), when: when(at) })}
        {!approval && <Version version={newest} />}
      </p>
      {approval && (
        <p className="result-approval">
          <strong>{t('shelf.approved')}</strong>
          {t('shelf.approvedBy', { position: approval.signature, name: nameOf(approval.by), when: when(approval.at) })}
          <Version version={result.version} />
        </p>
      )}
      {reason !== '' && <p className="result-reason">{t('shelf.revokedFor', { reason })}</p>}
      <Acts conversation={conversation} shelf={shelf} result={result} version={newest} />
    </li>
  );
}

/** 第 2 版; a message has none. */
function Version({ version }: { readonly version: number }) {
  const { t } = useTranslation();
  return version > 0 && ` · ${t('shelf.version', { version })}`;
}

/** A document comes down; a message is gone to. */
function What({ conversation, shelf, result: { document, nr, text } }: ResultRowProps) {
  const navigate = useNavigate();
  const held = shelf.documents.find((one) => one.document === document);
  if (held)
    return (
      <a className="result-what" href={placeOfFile(held.file, 'original')} download={held.name}>
        <FileText aria-hidden="true" />
        {held.name}
      </a>
    );
  return (
    <button
      type="button"
      className="result-what"
      onClick={() => void navigate(pathOf({ at: 'messages', conversation, ...(nr === null ? {} : { nr }) }))}
    >
      <MessageSquareText aria-hidden="true" />
      {text}
    </button>
  );
}

interface ActsProps extends ResultRowProps {
  /** The version one sees, which is what one approves; 0: a message has none. */
  readonly version: number;
}

/** 认定, 撤回认定, 不再作为成果. */
function Acts({ conversation, shelf: { may }, result: { result, document, nr, approval }, version }: ActsProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const [asking, setAsking] = useState(false);
  const unmark = () => void told('shelf', actions.ask({ do: 'result.mark', conversation, document, nr, on: false }));
  if (!may.puts) return null;
  return (
    <div className="result-acts">
      {!approval && may.approves && (
        <Button
          look="primary"
          onClick={() => void told('shelf', actions.ask({ do: 'result.approve', conversation, result, version }))}
        >
          {t('shelf.approve')}
        </Button>
      )}
      {approval && may.approves && <Button onClick={() => setAsking(true)}>{t('shelf.revoke')}</Button>}
      {!approval && (
        <Button look="quiet" onClick={unmark}>
          {t('shelf.unmark')}
        </Button>
      )}
      {asking && (
        <NameSheet
          title={t('shelf.revoke')}
          label={t('shelf.reason')}
          name=""
          most={200}
          onName={(reason) => actions.ask({ do: 'result.revoke', conversation, result, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
