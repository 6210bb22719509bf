import './timeline.css';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { entriesOf } from '../../store/select';
import type { Spot } from '../../store/spot';
import type { Timeline as Stretch } from '../../store/timeline';
import { useActions, useKnown } from '../client/client';
import { PinnedLine } from '../deeds/pinned-line';
import { Picked } from '../deeds/picked';
import { Deeds } from '../deeds/shown-deed';
import { usePreferences } from '../settings/preferences';
import { useSpot } from '../topics/here';
import { Below, UnreadAbove } from './below';
import { Marks } from './marks';
import { MessageRow } from './message-line';
import { OutgoingRow } from './outgoing-line';
import { BeginRow, NoticeRow, RecalledRow } from './quiet-lines';
import { rowsOf, type Row } from './rows';
import { TimelineSkeleton } from './skeleton';
import { useOwnWords } from './use-own-words';
import { useMessageActs } from './use-message-acts';
import { usePlaceInTime } from './use-place-in-time';
import { useSliding } from './use-sliding';

interface TimelineProps {
  readonly conversation: number;
  /** The message to show and light up. */
  readonly nr: number | undefined;
}

/** 时间线: what was said, by day and speaker, the newest at the bottom. */
export function Timeline({ conversation, nr }: TimelineProps) {
  const spot = useSpot(conversation);
  const stretch = useKnown((state) => state.timelines.get(spot));
  if (!stretch || (stretch.loading === 'whole' && stretch.messages.length === 0)) return <TimelineSkeleton />;
  return <Filled {...{ conversation, nr, stretch, spot }} />;
}

interface FilledProps extends TimelineProps {
  readonly stretch: Stretch;
  readonly spot: Spot;
}

function Filled({ conversation, nr, stretch, spot }: FilledProps) {
  const { t } = useTranslation();
  const me = useKnown((state) => state.me?.person ?? 0);
  const group = useKnown((state) => state.lines.get(conversation)?.kind !== 'direct');
  const circle = useKnown((state) => state.lines.get(conversation)?.kind === 'circle');
  const layout = usePreferences((preferences) => preferences.layout);
  const actions = useActions();
  const { shown: rows, shift } = useSliding(useRows(spot, stretch, me, group));
  const actsOf = useMessageActs(conversation);
  const listRef = useRef<VirtualizerHandle>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const place = usePlaceInTime({ spot, nr, stretch, rows, listRef, scrollerRef });
  const newestMine = stretch.messages.findLast((message) => message.author === me && !message.recalled)?.nr;

  const toEnd = useCallback(async () => {
    if (stretch.moreAfter) await actions.jumpToEnd(spot);
    place.toEnd();
  }, [stretch.moreAfter, actions, spot, place]);

  useOwnWords(conversation, () => void toEnd());

  function draw(row: Row) {
    switch (row.kind) {
      case 'begin':
        return <BeginRow conversation={conversation} />;
      case 'notice':
        return <NoticeRow line={row} me={me} circle={circle} />;
      case 'recalled':
        return <RecalledRow conversation={conversation} message={row.message} me={me} />;
      case 'outgoing':
        return <OutgoingRow line={row} />;
      case 'message':
        return (
          <Picked conversation={conversation} message={row.message}>
            <MessageRow
              {...{ conversation, me, group }}
              line={row}
              newest={row.message.nr === newestMine}
              highlighted={row.message.nr === place.highlighted}
              actsOf={actsOf}
            />
          </Picked>
        );
      default:
        return row satisfies never;
    }
  }

  return (
    <div className="timeline-frame">
      <PinnedLine conversation={conversation} />
      <div
        ref={scrollerRef}
        className="timeline scroll"
        data-layout={layout}
        role="log"
        aria-label={t('timeline.label')}
        tabIndex={0}
      >
        <div className="timeline-space" />
        <Virtualizer
          ref={listRef}
          scrollRef={scrollerRef}
          shift={shift}
          onScroll={place.onScroll}
          onResize={place.onScroll}
          bufferSize={600}
        >
          {rows.map((row) => (
            <div key={row.key} className="timeline-row">
              <Marks marks={row.marks} />
              {draw(row)}
            </div>
          ))}
        </Virtualizer>
      </div>
      {place.unreadAbove && stretch.unreadAfter !== null && (
        <UnreadAbove conversation={conversation} nr={stretch.unreadAfter + 1} />
      )}
      <Deeds conversation={conversation} />
      <Below conversation={conversation} shown={!place.atEnd || stretch.moreAfter} onPress={() => void toEnd()} />
    </div>
  );
}

/** Of two, nobody comes or goes; what is done with messages is said there, too. */
function isOfMessage(type: string): boolean {
  return type.startsWith('message.');
}

function useRows(spot: Spot, stretch: Stretch, me: number, group: boolean): readonly Row[] {
  const all = useKnown((state) => entriesOf(state, spot));
  const { unreadAfter, moreBefore } = stretch;
  return useMemo(() => {
    const entries = group ? all : all.filter((one) => one.kind !== 'notice' || isOfMessage(one.notice.event.type));
    return rowsOf({ me, entries, unreadAfter, moreBefore });
  }, [me, group, all, unreadAfter, moreBefore]);
}
