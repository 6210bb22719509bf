import {
  CheckCheck,
  ClipboardList,
  Copy,
  Forward,
  ListChecks,
  ListTree,
  PenTool,
  Orbit,
  PencilLine,
  Pin,
  PinOff,
  Quote,
  SmilePlus,
  Undo2,
  Users,
} from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { mayEdit, mayMove, mayPost, mayRecall } from '../../store/select';
import type { State } from '../../store/state';
import type { Actions } from '../../sync/actions';
import { useActions, useKnown, useStateNow } from '../client/client';
import { collectFrom } from '../collections/wish';
import { intend, rememberWords } from '../composer/intent';
import { isPinned, mayPin, pinned } from '../deeds/pinning';
import { beginSelecting } from '../deeds/selecting';
import { useGiving } from '../deeds/use-giving';
import { show } from '../deeds/shown';
import { useMayInstruct } from '../instruct/may';
import type { MenuAct } from '../parts/menu';
import { told } from '../parts/refusal';
import { say } from '../parts/toast';
import { open } from '../shell/opened';
import { useSpot } from '../topics/here';
import { excerptOf, plainOf } from './plain';
import { showReaders } from './readers-opened';

/** `quick`: stands in the toolbar, not only in the menu. */
export interface MessageAct extends MenuAct {
  readonly quick?: boolean;
}

/** What I may do with a message, now. */
export function useMessageActs(conversation: number): (message: Message) => readonly MessageAct[] {
  const { t } = useTranslation();
  const actions = useActions();
  const spot = useSpot(conversation);
  const stateNow = useStateNow();
  // what the toolbar shows at all times; everything else is asked when a menu opens
  const standing = useKnown((known) => standingIn(known.lines.get(conversation)));
  const instructs = useMayInstruct().length > 0;
  const giving = useGiving(conversation);
  return useCallback(
    (message: Message) => {
      const may = rightsOver(message, stateNow(), conversation, instructs);
      const excerpt = ({ body, files }: Message) => excerptOf(body, files, t);
      const does: Readonly<Record<ActKey, () => void>> = {
        react: () => show({ what: 'react', conversation, nr: message.nr }),
        quote: () => intend(spot, { to: 'quote', message }),
        forward: () => show({ what: 'forward', conversation, nrs: [message.nr], together: false }),
        select: () => beginSelecting(conversation, message.nr),
        circle: () => foundFrom(conversation, message.nr, plainOf(message.body, t, true)),
        instruct: () => open({ what: 'instruct', conversation, about: { nr: message.nr, words: excerpt(message) } }),
        collect: () => void collectFrom(actions, conversation, message.nr, excerpt(message)),
        copy: () => void copied(plainOf(message.body, t, true), t('message.copied')),
        pin: () => void pinned(actions, { conversation, nr: message.nr }, true),
        unpin: () => void pinned(actions, { conversation, nr: message.nr }, false),
        edit: () => intend(spot, { to: 'edit', message }),
        readers: () => showReaders(conversation, message.nr),
        reacted: () => show({ what: 'reacted', conversation, nr: message.nr }),
        topic: () => open({ what: 'topics', conversation, moving: message.nr }),
        recall: () => recalled(actions, conversation, message, may.readers),
      };
      const others = keys.filter((key) => may[key]);
      return [
        ...(may.react ? giving(message) : []),
        ...others.map((key) => ({ key, words: t(words[key]), act: does[key], ...looks[key] })),
      ];
    },
    [conversation, spot, standing, actions, stateNow, instructs, giving, t], // eslint-disable-line react-hooks/exhaustive-deps -- another toolbar where this changes
  );
}

/** Taken back; my own words can be written again. */
function recalled(actions: Actions, conversation: number, message: Message, mine: boolean): void {
  if (mine) rememberWords(message);
  void told('recall', actions.recall(conversation, message.nr));
}

const keys = [
  'react',
  'quote',
  'forward',
  'instruct',
  'circle',
  'collect',
  'copy',
  'select',
  'topic',
  'pin',
  'unpin',
  'edit',
  'readers',
  'reacted',
  'recall',
] as const;
type ActKey = (typeof keys)[number];

const words = {
  react: 'deeds.react',
  quote: 'message.quote',
  forward: 'deeds.forward',
  instruct: 'deeds.instruct',
  circle: 'circles.foundFrom',
  collect: 'deeds.collect',
  copy: 'message.copy',
  select: 'deeds.select',
  topic: 'topics.move',
  pin: 'deeds.pin',
  unpin: 'deeds.unpin',
  edit: 'message.edit',
  readers: 'message.readers',
  reacted: 'deeds.reacted',
  recall: 'message.recall',
} as const;

const looks = {
  react: { icon: SmilePlus, quick: true },
  quote: { icon: Quote, quick: true },
  forward: { icon: Forward, quick: true },
  instruct: { icon: PenTool },
  circle: { icon: Orbit },
  collect: { icon: ClipboardList },
  copy: { icon: Copy },
  select: { icon: ListChecks },
  topic: { icon: ListTree },
  pin: { icon: Pin },
  unpin: { icon: PinOff },
  edit: { icon: PencilLine },
  readers: { icon: CheckCheck },
  reacted: { icon: Users },
  recall: { icon: Undo2, danger: true },
};

function rightsOver(
  message: Message,
  state: State,
  conversation: number,
  instructs: boolean,
): Readonly<Record<ActKey, boolean>> {
  const line = state.lines.get(conversation);
  if (!line) return nowhere;
  const speaks = mayPost(line);
  // a card goes on by what is pressed on it; of a closed circle nothing goes out
  const goesOut = [!message.card, !line.frozen].every(Boolean);
  const top = isPinned(state, line.conversation, message.nr);
  return {
    react: !line.frozen,
    quote: speaks,
    forward: goesOut,
    instruct: [instructs, speaks, !message.card].every(Boolean),
    circle: [speaks, !message.card].every(Boolean),
    collect: speaks && !message.card,
    copy: true,
    select: goesOut,
    topic: mayMove(state, line, message),
    pin: mayPin(line) && !top,
    unpin: mayPin(line) && top,
    edit: speaks && mayEdit(state, message, Date.now()),
    readers: message.author === state.me?.person,
    reacted: (message.reactions ?? []).length > 0,
    recall: mayRecall(state, line, message, Date.now()),
  };
}

function standingIn(line: Line | undefined): 'gone' | 'closed' | 'reads' | 'speaks' {
  if (!line) return 'gone';
  if (line.frozen) return 'closed';
  return mayPost(line) ? 'speaks' : 'reads';
}

/** I belong there no longer. */
const nowhere = Object.fromEntries(keys.map((key) => [key, key === 'copy'])) as Readonly<Record<ActKey, boolean>>;

function foundFrom(conversation: number, nr: number, basis: string): void {
  open({ what: 'circle', basis, source: { conversation, nr } });
}

async function copied(words: string, done: string): Promise<void> {
  await navigator.clipboard.writeText(words);
  say(done);
}
