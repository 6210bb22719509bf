import { ChevronLeft, PanelRight, TextSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { typingIn } from '../../store/select';
import type { Line } from '../../store/line';
import { BotFace } from '../bots/bot-face';
import { useBots, useBotWords } from '../bots/bots';
import { useKnown } from '../client/client';
import { useName, usePerson } from '../client/people';
import { useTitle } from '../client/titles';
import { PersonTrigger } from '../directory/person-card';
import { Avatar } from '../parts/avatar';
import { IconButton } from '../parts/button';
import { open, showSide, useOpened } from '../shell/opened';
import { useStatusWords } from '../status/status-mark';
import { useStatus } from '../status/use-status';
import { pathOf } from '../shell/place';
import { useBackTo } from '../shell/way';

/** The name of the conversation, and what is going on in it. */
export function ConversationHeader({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const back = useBackTo('/', pathOf({ at: 'messages', conversation: line.conversation }));
  const title = useTitle(line.conversation);
  const side = useOpened((state) => state.side);
  return (
    <header className="conversation-header">
      <IconButton className="conversation-back" label={t('act.back')} onClick={back}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <HeaderFace line={line} title={title} />
      <div className="conversation-names">
        <h1 className="conversation-title cut">{title}</h1>
        {line.bot ? <BotState bot={line.bot} /> : <HeaderState line={line} />}
      </div>
      <IconButton label={t('find.open')} onClick={() => open({ what: 'find', conversation: line.conversation })}>
        <TextSearch aria-hidden="true" />
      </IconButton>
      <IconButton label={t('conversation.details')} aria-pressed={side} onClick={() => showSide(!side)}>
        <PanelRight aria-hidden="true" />
      </IconButton>
    </header>
  );
}

/** Whose card opens; a bot has none. */
function HeaderFace({ line, title }: { readonly line: Line; readonly title: string }) {
  if (line.bot) return <BotFace bot={line.bot} />;
  if (line.peer === null) return <Avatar id={line.conversation} name={title} group />;
  return (
    <PersonTrigger person={line.peer}>
      <Avatar id={line.peer} name={title} />
    </PersonTrigger>
  );
}

/** What a bot is for. */
function BotState({ bot }: { readonly bot: string }) {
  const { t } = useTranslation();
  const wordsOf = useBotWords();
  const card = useBots().find((one) => one.bot === bot);
  return (
    <span className="conversation-state cut">
      {[t('bots.tag'), card && wordsOf(card).about].filter(Boolean).join(' · ')}
    </span>
  );
}

/** Who types; else how many belong, or who the other one is and whether he is here. */
function HeaderState({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const nameOf = useName();
  const peer = usePerson(line.peer);
  const online = useKnown((state) => line.peer !== null && state.online.has(line.peer));
  const status = useStatus(line.peer);
  const statusWords = useStatusWords();
  const typing = useKnown((state) => typingIn(state, line.conversation));
  const first = typing[0];
  if (first !== undefined) {
    return (
      <span className="conversation-state cut" data-typing>
        {typing.length === 1
          ? t('conversation.typing', { name: nameOf(first) })
          : t('conversation.typingMany', { count: typing.length })}
      </span>
    );
  }
  if (line.kind !== 'direct')
    return <span className="conversation-state">{t('conversation.members', { count: line.members })}</span>;
  const facts = [peer?.unit, peer?.title, t(online ? 'conversation.online' : 'conversation.offline')];
  return (
    <span className="conversation-state cut">
      {facts.filter(Boolean).join(' · ')}
      {status && ` · ${statusWords(status)}`}
    </span>
  );
}
