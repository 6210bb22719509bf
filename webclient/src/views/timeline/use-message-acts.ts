import {
  CheckCheck,
  Copy,
  Forward,
  ListChecks,
  ListTree,
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
import { useNavigate } from 'react-router';
import type { Message } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { mayEdit, mayMove, mayPost, mayRecall } from '../../store/select';
import type { State } from '../../store/state';
import type { Actions } from '../../sync/actions';
import { useActions, useKnown, useStateNow } from '../client/client';
import { intend, rememberWords } from '../composer/intent';
import { isPinned, mayPin, pinned } from '../deeds/pinning';
import { beginSelecting } from '../deeds/selecting';
import { useGiving } from '../deeds/use-giving';
import { show } from '../deeds/shown';
import type { MenuAct } from '../parts/menu';
import { told } from '../parts/refusal';
import { say } from '../parts/toast';
import { promotionsOf } from '../promote/acts';
import { useOffers } from '../promote/offers';
import { open } from '../shell/opened';
import { useSpot } from '../topics/here';
import { plainOf } from './plain';
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
  const offers = useOffers();
  const navigate = useNavigate();
  const giving = useGiving(conversation);
  return useCallback(
    (message: Message) => {
      const state = stateNow();
      const go = (path: string) => void navigate(path);
      const may = rightsOver(message, state, conversation);
      const does: Readonly<Record<ActKey, () => void>> = {
        react: () => show({ what: 'react', conversation, nr: message.nr }),
        quote: () => intend(spot, { to: 'quote', message }),
        forward: () => show({ what: 'forward', conversation, nrs: [message.nr], together: false }),
        select: () => beginSelecting(conversation, message.nr),
        copy: () => void copied(plainOf(message.body, t, true), t('message.copied')),
        pin: () => void pinned(actions, { conversation, nr: message.nr }, true),
        unpin: () => void pinned(actions, { conversation, nr: message.nr }, false),
        edit: () => intend(spot, { to: 'edit', message }),
        readers: () => showReaders(conversation, message.nr),
        reacted: () => show({ what: 'reacted', conversation, nr: message.nr }),
        topic: () => open({ what: 'topics', conversation, moving: message.nr }),
        recall: () => recalled(actions, conversation, message, may.readers),
      };
      const own = (those: readonly ActKey[]): readonly MessageAct[] =>
        those.filter((key) => may[key]).map((key) => ({ key, words: t(words[key]), act: does[key], ...looks[key] }));
      return [
        ...(may.react ? giving(message) : []),
        ...own(keys.slice(0, BEFORE_PROMOTIONS)),
        ...promotionsOf(offers, message, state.lines.get(conversation), { actions, t, go }),
        ...own(keys.slice(BEFORE_PROMOTIONS)),
      ];
    },
    [conversation, spot, standing, actions, stateNow, offers, giving, t], // eslint-disable-line react-hooks/exhaustive-deps -- another toolbar where this changes
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
/** What a message can become stands behind these. */
const BEFORE_PROMOTIONS = 3;
type ActKey = (typeof keys)[number];

const words = {
  react: 'deeds.react',
  quote: 'message.quote',
  forward: 'deeds.forward',
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

function rightsOver(message: Message, state: State, conversation: number): Readonly<Record<ActKey, boolean>> {
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

async function copied(words: string, done: string): Promise<void> {
  await navigator.clipboard.writeText(words);
  say(done);
}
