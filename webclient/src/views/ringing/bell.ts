import type { TFunction } from 'i18next';
import type { Message } from '../../protocol/generated';
import type { Line } from '../../store/line';
import { rings, type Arrived } from '../../store/ringing';
import { topicTitle } from '../../store/select';
import type { State } from '../../store/state';
import { titleOf } from '../client/titles';
import { pathOf } from '../shell/place';
import { excerptOf } from '../timeline/plain';
import { chime } from './chime';
import { isLookedAt, show, type Notice } from './desk-notice';
import { claims, note } from './once';

/** In milliseconds: long enough for another tab or device to show that it is being read there. */
const GATHER = 600;

/** What the bell asks of the page, each time anew. */
export interface Surroundings {
  readonly state: State;
  /** The conversation on screen. */
  readonly here: number | undefined;
  readonly t: TFunction;
  readonly go: (path: string) => void;
}

/** Rings for what has come, a moment later, once for each conversation. */
export class Bell {
  readonly #around: () => Surroundings;
  readonly #waiting = new Map<number, Arrived>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(around: () => Surroundings) {
    this.#around = around;
  }

  heard(arrived: readonly Arrived[]): void {
    const { state, here } = this.#around();
    for (const one of arrived.filter((each) => rings(state, each, new Date()))) {
      if (one.conversation === here && isLookedAt()) note(state.me?.person ?? 0, one.conversation, one.message.nr);
      else this.#waiting.set(one.conversation, one);
    }
    if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => this.#settle(), GATHER);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #settle(): void {
    this.#timer = undefined;
    const due = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of due) if (rings(this.#around().state, one, new Date())) void this.#ring(one);
  }

  /** The tab that comes first rings. */
  async #ring({ conversation, message }: Arrived): Promise<void> {
    if (!(await claims(this.#around().state.me?.person ?? 0, conversation, message.nr))) return;
    const around = this.#around();
    const line = around.state.lines.get(conversation);
    if (!line) return;
    if (around.state.preferences.sound) chime();
    if (around.state.preferences.notice !== 'off') show(noticeOf(line, message, around));
  }
}

function noticeOf(line: Line, message: Message, { state, t, go }: Surroundings): Notice {
  const { conversation } = line;
  const topic = message.topic ? { topic: message.topic } : {};
  const onPress = () => go(pathOf({ at: 'messages', conversation, ...topic, nr: message.nr }));
  if (state.preferences.notice === 'bare') {
    const words = t('ringing.something', { count: Math.max(1, line.unread) });
    return { about: conversation, title: t('product.full'), words, onPress };
  }
  const nameOf = (person: number) => state.people.get(person)?.name ?? '';
  const text = excerptOf(message.body, message.files, t);
  const words = line.kind !== 'direct' ? t('list.said', { name: nameOf(message.author), text }) : text;
  const title = titleIn(state, titleOf(line, nameOf), conversation, message.topic, t);
  return { about: conversation, title, words, onPress };
}

/** 协作圈 · 话题 */
function titleIn(state: State, name: string, conversation: number, topic: number | undefined, t: TFunction): string {
  const title = topicTitle(state, conversation, topic);
  return title === undefined ? name : t('topics.named', { name, title });
}
