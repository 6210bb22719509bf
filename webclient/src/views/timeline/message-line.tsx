import './message-line.css';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { BotFace } from '../bots/bot-face';
import { CardMessage } from '../cards/card-message';
import { FoundedFrom } from '../circles/founded-from';
import { usePerson } from '../client/people';
import type { Message } from '../../protocol/generated';
import { Reactions } from '../deeds/reactions';
import { Words } from '../deeds/words';
import { MessageFiles } from '../files/message-files';
import { Avatar } from '../parts/avatar';
import { classes } from '../parts/classes';
import { clock, fullTime } from '../parts/time-words';
import { PersonTrigger } from '../directory/person-card';
import { TopicChip } from '../topics/topic-chip';
import { Author, BotAuthor } from './author';
import { MessageMenu } from './message-menu';
import { QuoteBlock } from './quote-block';
import type { MessageLine } from './rows';
import { Sign } from './sign';
import { MessageTools } from './message-tools';
import type { MessageAct } from './use-message-acts';

interface MessageLineProps {
  readonly conversation: number;
  readonly line: MessageLine;
  readonly me: number;
  readonly group: boolean;
  /** The newest of mine: its sign stays, those of the others show on demand. */
  readonly newest: boolean;
  readonly highlighted: boolean;
  readonly actsOf: (message: Message) => readonly MessageAct[];
}

/** 消息: who, when, what, and what can be done with it. */
export const MessageRow = memo(function MessageRow(props: MessageLineProps) {
  const { line, me, group, highlighted } = props;
  const { message, first } = line;
  const mine = message.author === me && !message.via;
  return (
    <article
      className={classes('message', mine && 'message-mine', first && 'message-first', highlighted && 'message-found')}
      data-nr={message.nr}
    >
      <div className="message-face">{first && <Face message={message} />}</div>
      <div className="message-column">
        {first && <TopicChip conversation={props.conversation} topic={message.topic} />}
        {first && <Who message={message} mine={mine} group={group} />}
        <Said {...props} mine={mine} />
        <Reactions conversation={props.conversation} message={message} />
        <FoundedFrom conversation={props.conversation} nr={message.nr} />
      </div>
    </article>
  );
}, isSame);

const BESIDE = ['conversation', 'me', 'group', 'newest', 'highlighted', 'actsOf'] as const;

/** The lines are reckoned anew with every message; most say what they said before. */
function isSame(before: MessageLineProps, now: MessageLineProps): boolean {
  const sameLine = before.line.message === now.line.message && before.line.first === now.line.first;
  return sameLine && BESIDE.every((key) => before[key] === now[key]);
}

function Said({ conversation, line, me, group, newest, actsOf, mine }: MessageLineProps & { readonly mine: boolean }) {
  const { message } = line;
  const acts = () => actsOf(message);
  return (
    <div className="message-line">
      <MessageMenu acts={acts}>
        {message.card ? (
          <div className="bubble bubble-card">
            <CardMessage card={message.card} conversation={conversation} words={message.text} />
          </div>
        ) : (
          <Bubble conversation={conversation} message={message} me={me} />
        )}
      </MessageMenu>
      <div className="message-beside">
        <MessageTools acts={acts} />
        {mine && <Sign conversation={conversation} nr={message.nr} group={group} newest={newest} />}
        <HoverTime at={message.at} />
      </div>
    </div>
  );
}

interface BubbleProps {
  readonly conversation: number;
  readonly message: Message;
  readonly me: number;
}

/** What was said, with what it quotes and carries. A menu opens at it. */
function Bubble({ conversation, message, me, ...rest }: BubbleProps) {
  return (
    <div {...rest} className="bubble">
      {message.quote && <QuoteBlock conversation={conversation} from={message.nr} quote={message.quote} />}
      <Words conversation={conversation} message={message} me={me} />
      {message.files.length > 0 && <MessageFiles files={message.files} />}
      {message.edited_at !== null && <Edited at={message.edited_at} />}
    </div>
  );
}

function Face({ message }: { readonly message: Message }) {
  const card = usePerson(message.author);
  if (message.via) return <BotFace bot={message.via} />;
  return (
    <PersonTrigger person={message.author}>
      <Avatar id={message.author} name={card?.name ?? ''} />
    </PersonTrigger>
  );
}

interface WhoProps {
  readonly message: Message;
  readonly mine: boolean;
  readonly group: boolean;
}

function Who({ message: { author, via, signature }, mine, group }: WhoProps) {
  if (via) return <BotAuthor bot={via} person={author} shown={group} />;
  return <Author person={author} signature={signature} shown={group && !mine} />;
}

function Edited({ at }: { readonly at: string }) {
  const { i18n, t } = useTranslation();
  return (
    <span className="message-edited" title={fullTime(new Date(at), i18n.language)}>
      {t('timeline.edited')}
    </span>
  );
}

function HoverTime({ at }: { readonly at: string }) {
  const { i18n } = useTranslation();
  const moment = new Date(at);
  return (
    <time className="message-time" dateTime={at} title={fullTime(moment, i18n.language)}>
      {clock(moment, i18n.language)}
    </time>
  );
}
