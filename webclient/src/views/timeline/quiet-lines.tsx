import './quiet-lines.css';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../protocol/generated';
import { useName, usePerson } from '../client/people';
import { useKnown } from '../client/client';
import { intend, rememberedWords } from '../composer/intent';
import { useSpot } from '../topics/here';
import { noticeWords } from './notice-words';
import type { NoticeLine } from './rows';

interface NoticeRowProps {
  readonly line: NoticeLine;
  readonly me: number;
  /** In a circle (协作圈). */
  readonly circle: boolean;
}

/** Somebody came, went, renamed: a small line that nobody said. */
export function NoticeRow({ line, me, circle }: NoticeRowProps) {
  const { t } = useTranslation();
  const nameOf = useName();
  const names = { me, nameOf, rulesBefore: line.rulesBefore, circle };
  return <p className="quiet">{noticeWords(line.notice.event, names, t)}</p>;
}

interface RecalledRowProps {
  readonly conversation: number;
  readonly message: Message;
  readonly me: number;
}

/** 撤回: the place of a message that was taken back. One's own can be written again. */
export function RecalledRow({ conversation, message, me }: RecalledRowProps) {
  const { t } = useTranslation();
  const nameOf = useName();
  const spot = useSpot(conversation);
  const by = message.recalled?.by ?? message.author;
  const words = message.author === me ? rememberedWords(message) : undefined;
  return (
    <p className="quiet" data-nr={message.nr}>
      {recalledWords()}
      {words !== undefined && (
        <button type="button" className="quiet-act" onClick={() => intend(spot, { to: 'write', source: words })}>
          {t('timeline.writeAgain')}
        </button>
      )}
    </p>
  );

  function recalledWords(): string {
    if (by === me && message.author === me) return t('timeline.recalledByMe');
    if (by === message.author) return t('timeline.recalledBy', { name: nameOf(by) });
    return t('timeline.recalledByOther', {
      name: by === me ? t('notice.you') : nameOf(by),
      author: message.author === me ? t('notice.you') : nameOf(message.author),
    });
  }
}

/** The beginning of the conversation, or of what I may see of it. */
export function BeginRow({ conversation }: { readonly conversation: number }) {
  const { t } = useTranslation();
  const line = useKnown((state) => state.lines.get(conversation));
  const peer = usePerson(line?.peer ?? null);
  return (
    <p className="quiet quiet-begin">{peer ? t('timeline.beginDirect', { name: peer.name }) : t('timeline.begin')}</p>
  );
}
