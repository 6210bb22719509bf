import type { TFunction } from 'i18next';
import i18next from 'i18next';
import type { Message, PromotionOffer } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { mayPost } from '../../store/select';
import type { Actions } from '../../sync/actions';
import { collectFrom } from '../collections/wish';
import type { MenuAct } from '../parts/menu';
import { told } from '../parts/refusal';
import { say } from '../parts/toast';
import { open } from '../shell/opened';
import { pathOf } from '../shell/place';
import { excerptOf, plainOf } from '../timeline/plain';
import { iconOf } from './icons';

type Asks = (from: {
  readonly actions: Actions;
  readonly line: Line;
  readonly message: Message;
  readonly t: TFunction;
}) => void;

interface Means {
  readonly actions: Actions;
  readonly t: TFunction;
  /** To a page of ours. */
  readonly go: (path: string) => void;
}

/** Those that ask what is still to be known, each in a form of its own; a kind whose form this client does not have is
 * not shown. */
const FORMS: Readonly<Record<string, Asks>> = {
  instruction: ({ line: { conversation }, message: { nr, body, files }, t }) =>
    open({ what: 'instruct', conversation, about: { nr, words: excerptOf(body, files, t) } }),
  collection: ({ actions, line: { conversation }, message: { nr, body, files }, t }) =>
    void collectFrom(actions, conversation, nr, excerptOf(body, files, t)),
  circle: ({ line: { conversation }, message: { nr, body }, t }) => foundFrom(conversation, nr, plainOf(body, t, true)),
  task: ({ line: { conversation }, message: { body }, t }) =>
    open({ what: 'task', conversation, words: plainOf(body, t, true) }),
};

/** What this message can become here, in the order in which the kinds have registered themselves. */
export function promotionsOf(
  offers: readonly PromotionOffer[],
  message: Message,
  line: Line | undefined,
  { actions, t, go }: Means,
): readonly MenuAct[] {
  if (!line || !mayPost(line) || message.card !== null) return [];
  return offers
    .filter((one) => fits(one, message, line))
    .map(({ code, zh, en, icon, form }) => ({
      key: `promote ${code}`,
      words: i18next.language === 'en' ? en : zh,
      icon: iconOf(icon),
      act: () =>
        form ? FORMS[code]?.({ actions, line, message, t }) : void became(actions, line, message.nr, code, go),
    }));
}

function fits({ code, of, where, leads, form }: PromotionOffer, { text, files }: Message, line: Line): boolean {
  const carried = { anything: true, words: text !== '', files: files.length > 0 };
  return [
    carried[of],
    where.length === 0 || where.includes(line.kind),
    !leads || line.role !== 'member',
    !form || code in FORMS,
  ].every(Boolean);
}

/** It becomes that in one press; what is a piece of work now is opened. */
async function became(
  actions: Actions,
  { conversation }: Line,
  nr: number,
  into: string,
  go: Means['go'],
): Promise<void> {
  const ask = { do: 'message.promote', conversation, nr, into, client_id: crypto.randomUUID() } as const;
  const outcome = await told('shelf', actions.ask(ask));
  if (!outcome.ok) return;
  const { zh, en, item } = outcome.value;
  say(i18next.language === 'en' ? en : zh);
  if (item !== null && item !== undefined) go(pathOf({ at: 'todo', item }));
}

function foundFrom(conversation: number, nr: number, basis: string): void {
  open({ what: 'circle', basis, source: { conversation, nr } });
}
