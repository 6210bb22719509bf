import type { TFunction } from 'i18next';
import type { Message } from '../../protocol/generated';
import type { Draft } from '../../store/draft';
import type { Line } from '../../store/line';
import type { Outgoing } from '../../store/outgoing';
import { titleOf } from '../client/titles';
import { drawn } from '../timeline/drawn-source';
import { excerptOf, plainOf } from '../timeline/plain';
import type { RowLook } from './row';

interface Scene {
  readonly me: number;
  readonly nameOf: (person: number) => string;
  readonly draft: Draft | undefined;
  readonly outgoing: readonly Outgoing[];
  readonly online: boolean;
  readonly chosen: boolean;
}

/** What the list shows of a conversation. */
export function lookOf(line: Line, scene: Scene, t: TFunction): RowLook {
  const { mark, excerpt } = words(line, scene, t);
  return {
    conversation: line.conversation,
    title: titleOf(line, scene.nameOf),
    group: line.kind !== 'direct',
    circle: line.kind !== 'circle' ? undefined : line.frozen ? 'closed' : 'open',
    face: line.peer ?? line.conversation,
    online: scene.online,
    bot: line.bot ?? '',
    mark,
    excerpt,
    at: line.last || scene.outgoing.length > 0 ? line.at : undefined,
    unread: line.unread,
    muted: line.muted,
  };
}

function words(line: Line, scene: Scene, t: TFunction): Pick<RowLook, 'mark' | 'excerpt'> {
  const plain = (source: string) => plainOf(drawn(source, scene.nameOf), t);
  const sent = ({ text, files }: Outgoing) => excerptOf(drawn(text, scene.nameOf), files, t);
  const refused = scene.outgoing.find((one) => one.sending === 'refused');
  if (refused) return { mark: 'failed', excerpt: sent(refused) };
  if (scene.draft && scene.draft.text.trim() !== '' && !scene.chosen)
    return { mark: 'draft', excerpt: plain(scene.draft.text) };
  const waiting = scene.outgoing.at(-1);
  if (waiting) return { mark: undefined, excerpt: sent(waiting) };
  const mark = line.mentioned_nr === null ? undefined : 'mentioned';
  return { mark, excerpt: line.last ? saidBy(line, line.last, scene, t) : t('list.noMessage') };
}

function saidBy(line: Line, last: Message, { me, nameOf }: Scene, t: TFunction): string {
  const name = nameOf(last.author);
  if (last.recalled)
    return last.recalled.by === me
      ? t('timeline.recalledByMe')
      : t('timeline.recalledBy', { name: nameOf(last.recalled.by) });
  const text = excerptOf(last.body, last.files, t);
  return line.kind !== 'direct' && last.author !== me ? t('list.said', { name, text }) : text;
}
