import './topics-sheet.css';
import { ListTree } from 'lucide-react';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Topic } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { mayPost, topicsOf } from '../../store/select';
import { unreadIn } from '../../store/unread';
import { useActions, useKnown } from '../client/client';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { Sheet } from '../parts/dialog';
import { Empty } from '../parts/empty';
import { TextField } from '../parts/field';
import { told } from '../parts/refusal';
import { close } from '../shell/opened';
import { pathOf } from '../shell/place';

interface TopicsSheetProps {
  readonly conversation: number;
  /** The message that is to stand in another topic; none: they are looked at and kept. */
  readonly moving: number | undefined;
}

/** 话题 of a circle: to go there, to keep them, or to say where a message belongs. */
export function TopicsSheet({ conversation, moving }: TopicsSheetProps) {
  const { t } = useTranslation();
  const line = useKnown((state) => state.lines.get(conversation));
  const topics = useKnown((state) => topicsOf(state, conversation));
  const choose = useChoosing(conversation, moving);
  if (!line) return null;
  const speaks = mayPost(line);
  return (
    <Sheet open title={t(moving === undefined ? 'topics.topics' : 'topics.moveTitle')} onClose={close}>
      <div className="topic-sheet">
        {speaks && <NewTopic conversation={conversation} onOpened={choose} />}
        {topics.length === 0 && <Empty icon={ListTree} title={t('topics.none')} hint={t('topics.noneHint')} />}
        <Listed {...{ line, topics, choose }} keeps={moving === undefined} />
      </div>
    </Sheet>
  );
}

interface ListedProps {
  readonly line: Line;
  readonly topics: readonly Topic[];
  readonly choose: (topic: number) => void;
  /** Whether they may be renamed and closed from here; else a message is to go into one that is open. */
  readonly keeps: boolean;
}

function Listed({ line, topics, choose, keeps }: ListedProps) {
  const { t } = useTranslation();
  const closed = keeps ? topics.filter((topic) => topic.closed) : [];
  const rows = (some: readonly Topic[]) =>
    some.map((topic) => <TopicRow key={topic.nr} {...{ line, topic, choose, keeps }} />);
  return (
    <>
      <ul className="topic-list">
        {!keeps && <Choice title={t('topics.general')} onChoose={() => choose(0)} />}
        {rows(topics.filter((topic) => !topic.closed))}
      </ul>
      {closed.length > 0 && <h3 className="topic-list-head">{t('topics.closedOnes')}</h3>}
      <ul className="topic-list">{rows(closed)}</ul>
    </>
  );
}

/** A topic was chosen: one goes there, or the message does. */
function useChoosing(conversation: number, moving: number | undefined): (topic: number) => void {
  const actions = useActions();
  const navigate = useNavigate();
  return (topic) => {
    close();
    if (moving === undefined) void navigate(pathOf({ at: 'messages', conversation, topic }));
    else void told('topic', actions.ask({ do: 'message.move', conversation, nr: moving, topic }));
  };
}

interface NewTopicProps {
  readonly conversation: number;
  readonly onOpened: (topic: number) => void;
}

function NewTopic({ conversation, onOpened }: NewTopicProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const [title, setTitle] = useState('');
  const [client_id] = useState(() => actions.uuid());
  const [working, setWorking] = useState(false);

  async function openIt(event: SyntheticEvent) {
    event.preventDefault();
    setWorking(true);
    const outcome = await told('topic', actions.ask({ do: 'topic.open', conversation, client_id, title }));
    setWorking(false);
    if (outcome.ok) onOpened(outcome.value.nr);
  }

  return (
    <form className="topic-new" onSubmit={(event) => void openIt(event)}>
      <TextField
        className="topic-new-title"
        label={t('topics.new')}
        placeholder={t('topics.newHint')}
        value={title}
        onValue={setTitle}
        maxLength={LONGEST}
      />
      <Button look="primary" type="submit" disabled={working || title.trim() === ''}>
        {t('topics.openAct')}
      </Button>
    </form>
  );
}

const LONGEST = 40;

interface TopicRowProps {
  readonly line: Line;
  readonly topic: Topic;
  readonly choose: (topic: number) => void;
  /** Whether it may be renamed and closed from here. */
  readonly keeps: boolean;
}

function TopicRow({ line, topic, choose, keeps }: TopicRowProps) {
  const me = useKnown((state) => state.me?.person);
  const [renaming, setRenaming] = useState(false);
  const mine = !line.frozen && (line.role !== 'member' || topic.opened_by === me);
  if (renaming) return <Renaming {...{ line, topic }} onDone={() => setRenaming(false)} />;
  return (
    <Choice title={topic.title} count={unreadIn(line, topic.nr)} onChoose={() => choose(topic.nr)}>
      {keeps && mine && <Keeping {...{ line, topic }} onRename={() => setRenaming(true)} />}
    </Choice>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly count?: number;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}

function Choice({ title, count = 0, onChoose, children }: ChoiceProps) {
  return (
    <li className="topic-choice">
      <button type="button" className="topic-choice-go" onClick={onChoose}>
        <span className="cut">{title}</span>
        <Badge count={count} />
      </button>
      {children}
    </li>
  );
}

interface KeepingProps {
  readonly line: Line;
  readonly topic: Topic;
  readonly onRename: () => void;
}

function Keeping({ line: { conversation }, topic, onRename }: KeepingProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const set = (closed: boolean) =>
    void told('topic', actions.ask({ do: 'topic.close', conversation, topic: topic.nr, closed }));
  if (topic.closed) return <Button onClick={() => set(false)}>{t('topics.reopen')}</Button>;
  return (
    <>
      <Button onClick={onRename}>{t('topics.rename')}</Button>
      <Button onClick={() => set(true)}>{t('topics.close')}</Button>
    </>
  );
}

interface RenamingProps {
  readonly line: Line;
  readonly topic: Topic;
  readonly onDone: () => void;
}

function Renaming({ line: { conversation }, topic, onDone }: RenamingProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const [title, setTitle] = useState(topic.title);

  async function rename(event: SyntheticEvent) {
    event.preventDefault();
    const asked = actions.ask({ do: 'topic.rename', conversation, topic: topic.nr, title });
    if ((await told('topic', asked)).ok) onDone();
  }

  return (
    <li>
      <form className="topic-new" onSubmit={(event) => void rename(event)}>
        <TextField
          className="topic-new-title"
          label={t('topics.newName')}
          value={title}
          onValue={setTitle}
          maxLength={LONGEST}
        />
        <Button onClick={onDone}>{t('act.cancel')}</Button>
        <Button look="primary" type="submit" disabled={title.trim() === ''}>
          {t('topics.renameAct')}
        </Button>
      </form>
    </li>
  );
}
