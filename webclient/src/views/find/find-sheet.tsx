import './find-sheet.css';
import { Dialog } from '@base-ui/react/dialog';
import { SearchX, TextSearch } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type UIEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Hit } from '../../protocol/generated';
import { Empty } from '../parts/empty';
import { SearchField } from '../parts/field';
import { useNow } from '../parts/now';
import { refusalWords } from '../parts/refusal';
import { RowSkeletons } from '../parts/skeleton';
import { close } from '../shell/opened';
import { pathOf } from '../shell/place';
import { Filters } from './filters';
import { HitRow } from './hit-row';
import { useFoundMessages, type Found, type Question } from './use-found-messages';

interface FindSheetProps {
  readonly text: string;
  readonly conversation: number | undefined;
}

const NEAR_THE_END = 240; // pixels

/** 查找聊天记录: what was said, anywhere or in this conversation, newest first; Enter goes there. */
export function FindSheet({ text, conversation }: FindSheetProps) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question>({
    text,
    conversation,
    period: 'ever',
    mentionsMe: false,
    hasLink: false,
    hasFile: false,
  });
  const [index, setIndex] = useState(0);
  const found = useFoundMessages(question);
  const list = useId();
  const go = useGo();
  const hits = found.hits ?? [];
  const at = Math.min(index, Math.max(0, hits.length - 1));

  function change(part: Partial<Question>) {
    setQuestion((last) => ({ ...last, ...part }));
    setIndex(0);
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => show(Math.min(at + 1, hits.length - 1)),
      ArrowUp: () => show(Math.max(at - 1, 0)),
      Enter: () => hits[at] && go(hits[at]),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  function show(place: number) {
    setIndex(place);
    document.getElementById(`${list}-${place}`)?.scrollIntoView({ block: 'nearest' });
    if (place >= hits.length - 2) found.next();
  }

  return (
    <Dialog.Root open onOpenChange={(now) => !now && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="sheet sheet-wide find" onKeyDown={press}>
          <Dialog.Title className="unseen">{t('find.title')}</Dialog.Title>
          <SearchField
            className="find-field"
            autoFocus
            label={t('find.placeholder')}
            value={question.text}
            onValue={(value) => change({ text: value })}
            maxLength={60}
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={list}
            aria-activedescendant={hits[at] && `${list}-${at}`}
          />
          <Filters question={question} from={conversation} onChange={change} />
          <Results found={found} question={question} list={list} at={at} onPoint={setIndex} onGo={go} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function useGo(): (hit: Hit) => void {
  const navigate = useNavigate();
  return (hit) => {
    close();
    void navigate(pathOf({ at: 'messages', conversation: hit.conversation, nr: hit.nr }));
  };
}

interface ResultsProps {
  readonly found: Found;
  readonly question: Question;
  readonly list: string;
  readonly at: number;
  readonly onPoint: (place: number) => void;
  readonly onGo: (hit: Hit) => void;
}

function Results({ found, question, list, at, onPoint, onGo }: ResultsProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { hits, refusal, asking, next } = found;
  const text = question.text.trim();
  if (text === '') return <Empty icon={TextSearch} title={t('find.title')} hint={t('find.hint')} />;
  if (refusal) return <Empty icon={SearchX} title={refusalWords(refusal, undefined, t)} />;
  if (!hits) return <RowSkeletons count={5} />;
  if (hits.length === 0 && !asking)
    return <Empty icon={SearchX} title={t('find.none', { text })} hint={t('find.noneHint')} />;

  function scrolled({ currentTarget: box }: UIEvent<HTMLElement>) {
    if (box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_THE_END) next();
  }

  return (
    <ul id={list} className="find-hits scroll" role="listbox" aria-label={t('find.title')} onScroll={scrolled}>
      {hits.map((hit, place) => (
        <HitRow
          key={`${hit.conversation}/${hit.nr}`}
          id={`${list}-${place}`}
          hit={hit}
          question={text}
          chosen={place === at}
          now={now}
          onGo={() => onGo(hit)}
          onPoint={() => onPoint(place)}
        />
      ))}
      {asking && (
        <li aria-hidden="true">
          <RowSkeletons count={1} />
        </li>
      )}
    </ul>
  );
}
