import './conversation-page.css';
import { DoorOpen } from 'lucide-react';
import { useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Line } from '../../store/line';
import { mayPost } from '../../store/select';
import { spotOf, topicAt } from '../../store/spot';
import { useLandsOnBoard } from '../circles/use-landing';
import { useActions, useKnown } from '../client/client';
import { useWatched } from '../client/watching';
import { ConversationComposer } from '../composer/conversation-composer';
import { useAttach, useDrop } from '../files/use-drop';
import { useLooking } from '../files/viewer';
import { lazily, lazySheet } from '../parts/lazily';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { Tabs } from '../parts/tabs';
import { ConnectionLine } from '../shell/connection-line';
import { useOpened } from '../shell/opened';
import { circleSides, pathOf, type CircleSide } from '../shell/place';
import { Announcer } from '../timeline/announcer';
import { useReadersOpened } from '../timeline/readers-opened';
import { TimelineSkeleton } from '../timeline/skeleton';
import { Timeline } from '../timeline/timeline';
import { TopicHere, useSpot } from '../topics/here';
import { ConversationHeader } from './conversation-header';

const ReadersSheet = lazySheet(() => import('../timeline/readers-sheet').then((file) => file.ReadersSheet));
const TopicStrip = lazySheet(() => import('../topics/topic-strip').then((file) => file.TopicStrip));
const SidePane = lazySheet(() => import('../members/side-pane').then((file) => file.SidePane));
const CirclePage = lazily(() => import('../circles/circle-side').then((file) => file.CircleSide), TimelineSkeleton);
const ViewerSheet = lazySheet(() => import('../files/viewer-sheet').then((file) => file.ViewerSheet));

interface ConversationPageProps {
  readonly conversation: number;
  /** 协作圈栏目, as the address names it; undefined: where one comes to first. */
  readonly side: CircleSide | undefined;
  /** 话题: one topic of it; undefined: all of it. */
  readonly topic: number | undefined;
  readonly nr: number | undefined;
}

/** 会话: what was said, what to say, and on demand who belongs. */
export function ConversationPage({ conversation, side, topic, nr }: ConversationPageProps) {
  const actions = useActions();
  const line = useKnown((state) => state.lines.get(conversation));
  const listed = useKnown((state) => state.listed);
  const known = line !== undefined;
  const spot = spotOf(conversation, topic);
  useEffect(() => {
    if (!known) return;
    actions.openConversation(spot);
    return () => actions.closeConversation(spot);
  }, [known, spot, actions]);
  useWatched('conversation', line?.peer != null ? [line.peer] : [], [conversation]);

  if (line)
    return (
      <TopicHere value={topic}>
        <Open line={line} named={side} nr={nr} />
      </TopicHere>
    );
  return (
    <main className="conversation">
      <ConnectionLine />
      {listed ? <Gone /> : <TimelineSkeleton />}
    </main>
  );
}

interface OpenProps {
  readonly line: Line;
  readonly named: CircleSide | undefined;
  readonly nr: number | undefined;
}

function Open({ line, named, nr }: OpenProps) {
  const { t } = useTranslation();
  const side = useOpened((state) => state.side);
  const { shown, turn } = useCircleSide(line, named, nr);
  const { dropping, handlers } = useDrop(shown === 'talk' && mayPost(line), useAttach(useSpot(line.conversation)));
  return (
    <>
      <main className="conversation" data-side={side || undefined} {...handlers}>
        <ConversationHeader line={line} />
        {line.kind === 'circle' && <CircleTabs shown={shown} onShow={turn} />}
        <ConnectionLine />
        <Side key={line.conversation} shown={shown} line={line} nr={nr} />
        <Announcer conversation={line.conversation} />
        {dropping && <p className="conversation-drop">{t('files.dropHere')}</p>}
      </main>
      {side && <SidePane line={line} />}
      <Shown conversation={line.conversation} />
    </>
  );
}

function Talk({ line, nr }: { readonly line: Line; readonly nr: number | undefined }) {
  const spot = useSpot(line.conversation);
  return (
    <>
      {line.kind === 'circle' && (
        <div className="topics-place" data-frozen={line.frozen || undefined}>
          <TopicStrip line={line} at={topicAt(spot)} />
        </div>
      )}
      <Timeline key={spot} conversation={line.conversation} nr={nr} />
      <ConversationComposer key={`writing ${spot}`} line={line} />
    </>
  );
}

/**
 * Which side of a circle is shown: the one its address names; a topic or a message is part of the talk, and a bare
 * address leads to where one comes to first. What is no circle has its talk alone.
 */
function useCircleSide(line: Line, named: CircleSide | undefined, nr: number | undefined) {
  const { conversation } = line;
  const navigate = useNavigate();
  const topic = useContext(TopicHere);
  const first = useLandsOnBoard(line) ? 'board' : 'talk';
  const inTalk = line.kind !== 'circle' || (topic ?? nr) !== undefined;
  const shown: CircleSide = inTalk ? 'talk' : (named ?? first);
  // who looks at the board is not in the talk, and the address is where everybody asks
  useEffect(() => {
    if (!inTalk && named === undefined && first === 'board')
      void navigate(pathOf({ at: 'messages', conversation, side: first }), { replace: true });
  }, [inTalk, named, first, conversation, navigate]);
  /** The topic one read last: who comes back to the talk reads on there. */
  const left = useRef(topic);
  useEffect(() => {
    if (shown === 'talk') left.current = topic;
  }, [shown, topic]);
  function turn(side: CircleSide) {
    if (side === shown) return;
    const into = side === 'talk' && left.current !== undefined ? { topic: left.current } : { side };
    void navigate(pathOf({ at: 'messages', conversation, ...into }));
  }
  return { shown, turn };
}

interface SideProps {
  readonly shown: CircleSide;
  readonly line: Line;
  readonly nr: number | undefined;
}

function Side({ shown, line, nr }: SideProps) {
  if (shown === 'talk') return <Talk line={line} nr={nr} />;
  return <CirclePage line={line} shown={shown} />;
}

interface CircleTabsProps {
  readonly shown: CircleSide;
  readonly onShow: (side: CircleSide) => void;
}

/** 讨论, 看板, 资料架 and 成果 of a circle. */
function CircleTabs({ shown, onShow }: CircleTabsProps) {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t('circles.tabs')}
      at={shown}
      tabs={circleSides.map((side) => [side, t(`circles.${side}`)] as const)}
      onGo={onShow}
    />
  );
}

/** What lies over the conversation is fetched when it is first opened, not when it might be. */
function Shown({ conversation }: { readonly conversation: number }) {
  const readers = useReadersOpened(({ shown }) => shown !== undefined);
  const looking = useLooking(({ pictures }) => pictures.length > 0);
  return (
    <>
      {readers && <ReadersSheet />}
      {looking && <ViewerSheet conversation={conversation} />}
    </>
  );
}

/** Removed, left, or never belonged: nothing tells which. */
function Gone() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Empty icon={DoorOpen} title={t('conversation.gone')} hint={t('conversation.goneHint')}>
      <Button onClick={() => void navigate('/')}>{t('conversation.goneAct')}</Button>
    </Empty>
  );
}
