import './words.css';
import { ChevronRight, Forward, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ForwardedOne, ForwardedTogether, Message } from '../../protocol/generated';
import { useNow } from '../parts/now';
import { fullTime, listTime } from '../parts/time-words';
import { Body } from '../timeline/body';
import { show } from './shown';

interface WordsProps {
  readonly conversation: number;
  readonly message: Message;
  readonly me: number;
}

/** What a message says; where somebody else said it first, whose words they are; where it holds many, a way in. */
export function Words({ conversation, message: { nr, body, forwarded }, me }: WordsProps) {
  if (forwarded?.type === 'together')
    return <Together from={forwarded} onOpen={() => show({ what: 'transcript', conversation, nr })} />;
  return (
    <>
      {forwarded && <Origin from={forwarded} />}
      {body.length > 0 && <Body nodes={body} me={me} />}
    </>
  );
}

/** 转发自: who said it, and when. */
export function Origin({ from }: { readonly from: ForwardedOne }) {
  const { i18n, t } = useTranslation();
  const [now, at] = [useNow(), new Date(from.at)];
  return (
    <p className="origin" title={fullTime(at, i18n.language)}>
      <Forward aria-hidden="true" />
      {t('deeds.origin', { name: from.name, when: listTime(at, now, i18n.language, t) })}
    </p>
  );
}

interface TogetherProps {
  readonly from: ForwardedTogether;
  readonly onOpen: () => void;
}

/** 聊天记录: from where, by whom, how many; a press opens it. */
export function Together({ from, onOpen }: TogetherProps) {
  const { i18n, t } = useTranslation();
  const now = useNow();
  const names = from.names.join(t('notice.listComma'));
  return (
    <button type="button" className="together" onClick={onOpen}>
      <span className="together-title">
        <MessagesSquare aria-hidden="true" />
        <span>{t('deeds.transcriptOf', { title: from.title })}</span>
      </span>
      <span className="together-facts">{t('deeds.transcriptBy', { names, count: from.count })}</span>
      <span className="together-foot">
        {listTime(new Date(from.since), now, i18n.language, t)}
        <ChevronRight aria-hidden="true" />
      </span>
    </button>
  );
}
