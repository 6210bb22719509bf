import './transcript-sheet.css';
import { ChevronLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TranscriptRead, TranscriptSaid } from '../../protocol/generated';
import { useActions, useKnown } from '../client/client';
import { MessageFiles } from '../files/message-files';
import { Avatar } from '../parts/avatar';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { told } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { fullTime } from '../parts/time-words';
import { Body } from '../timeline/body';
import { hide, type Spot } from './shown';
import { Origin, Together } from './words';

/** 聊天记录: what somebody forwarded together, as it may be read now; a transcript in it opens further. */
export function TranscriptSheet({ conversation, nr }: Spot) {
  const { t } = useTranslation();
  const [path, setPath] = useState<readonly number[]>([]);
  const read = useTranscript({ conversation, nr }, path);
  return (
    <Sheet
      open
      title={read ? t('deeds.transcriptOf', { title: read.title }) : t('deeds.transcript')}
      onClose={hide}
      foot={
        path.length === 0 ? undefined : (
          <Button onClick={() => setPath(path.slice(0, -1))}>
            <ChevronLeft aria-hidden="true" />
            {t('act.back')}
          </Button>
        )
      }
    >
      <div className="transcript scroll">
        {read ? (
          <ol>
            {read.lines.map((line) => (
              <li key={line.place}>
                <Line line={line} onOpen={() => setPath([...path, line.place])} />
              </li>
            ))}
          </ol>
        ) : (
          <RowSkeletons count={4} />
        )}
      </div>
    </Sheet>
  );
}

function useTranscript({ conversation, nr }: Spot, path: readonly number[]): TranscriptRead | undefined {
  const actions = useActions();
  const [found, setFound] = useState<{ readonly path: readonly number[]; readonly read: TranscriptRead }>();
  useEffect(() => {
    let here = true;
    void told(undefined, actions.ask({ do: 'message.transcript', conversation, nr, path })).then((outcome) => {
      if (!here) return;
      if (outcome.ok) setFound({ path, read: outcome.value });
      else hide();
    });
    return () => {
      here = false;
    };
  }, [conversation, nr, path, actions]);
  return found?.path === path ? found.read : undefined;
}

function Line({ line, onOpen }: { readonly line: TranscriptSaid; readonly onOpen: () => void }) {
  const { i18n } = useTranslation();
  return (
    <article className="transcript-line">
      <Avatar id={line.author} name={line.name} />
      <div className="transcript-said">
        <p className="transcript-head">
          <span className="transcript-name">{line.name}</span>
          <time dateTime={line.at}>{fullTime(new Date(line.at), i18n.language)}</time>
        </p>
        <Said line={line} onOpen={onOpen} />
      </div>
    </article>
  );
}

function Said({ line, onOpen }: { readonly line: TranscriptSaid; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person ?? 0);
  const { body, files, forwarded, recalled } = line;
  if (recalled) return <p className="transcript-gone">{t('deeds.recalledSince')}</p>;
  if (forwarded?.type === 'together') return <Together from={forwarded} onOpen={onOpen} />;
  return (
    <>
      {forwarded && <Origin from={forwarded} />}
      {body.length > 0 && <Body nodes={body} me={me} />}
      {files.length > 0 && <MessageFiles files={files} />}
    </>
  );
}
