import type { TFunction } from 'i18next';
import type { ConversationChanged, Notice, SharedSeat } from '../../protocol/generated';

type Said = Notice['event'];

interface Names {
  readonly me: number;
  readonly nameOf: (person: number) => string;
  /** The rules as they were before, where the stretch on hand tells. */
  readonly rulesBefore: ConversationChanged | undefined;
  /** It happened in a circle (协作圈), which is no group. */
  readonly circle: boolean;
}

/** A notice in words: who came, who went, what is called otherwise now. */
export function noticeWords(event: Said, { me, nameOf, rulesBefore, circle }: Names, plain: TFunction): string {
  const t = speakingOf(circle, plain);
  const name = (person: number) => (person === me ? t('notice.you') : nameOf(person));
  const by = name(event.by);
  switch (event.type) {
    case 'member.joined':
      return joinedWords(event, name, t);
    case 'member.left':
      return leftWords(event, name, t);
    case 'seat.taken':
      return t('seats.taken', { by, names: seatNames(event.seats, t).join(t('notice.listComma')) });
    case 'seat.left':
      return t('seats.left', { by, name: seatName(event.seat, t) });
    case 'member.role_changed':
      return t(roleKeys[event.role], { by, name: name(event.person) });
    case 'conversation.changed':
      return t(changeKey(event, rulesBefore), { by, title: event.title });
    case 'message.pinned':
      return t('deeds.pinnedBy', { by });
    case 'message.unpinned':
      return t('deeds.unpinnedBy', { by });
    case 'circle.moved':
      return movedWords(event, by, t);
    case 'circle.expiring':
      return t(event.days > 0 ? 'circles.expiring' : 'circles.lastDay', { count: event.days });
    case 'topic.opened':
      return t('topics.openedBy', { by, title: event.topic.title });
    case 'topic.renamed':
      return t('topics.renamedBy', { by, title: event.topic.title, before: event.before });
    case 'topic.closed':
      return t('topics.closedBy', { by, title: event.topic.title });
    case 'topic.reopened':
      return t('topics.reopenedBy', { by, title: event.topic.title });
    default:
      return event satisfies never;
  }
}

/** The same words, of a group or of a circle: where somebody came to, and whose it is. */
function speakingOf(circle: boolean, t: TFunction): TFunction {
  const kind = circle ? 'circle' : 'group';
  const named = { place: t(`notice.places.${kind}`), owner: t(`notice.owners.${kind}`) };
  const speaking = (key: 'notice.created', options?: object) => t(key, { ...named, ...options });
  return speaking as unknown as TFunction; // the same function, with two words more
}

/** What a circle has come to, and until when it runs on. */
function movedWords(event: Extract<Said, { type: 'circle.moved' }>, by: string, t: TFunction): string {
  if (event.by === 0) return t('circles.dayOver');
  return t(`circles.moved.${event.state}`, { by, day: event.ends_on.slice(5).replace('-', '/') });
}

const roleKeys = { owner: 'notice.madeOwner', admin: 'notice.madeAdmin', member: 'notice.madeMember' } as const;
const SHOWN = 4;

function changeKey(now: ConversationChanged, before: ConversationChanged | undefined) {
  if (!before) return 'notice.changed';
  if (now.title !== before.title) return 'notice.renamed';
  if (now.read_only !== before.read_only) return now.read_only ? 'notice.readOnlyOn' : 'notice.readOnlyOff';
  if (now.history_for_newcomers !== before.history_for_newcomers)
    return now.history_for_newcomers ? 'notice.historyOn' : 'notice.historyOff';
  return 'notice.changed';
}

/** Three posts of one name are said once: 市水利局 副局长 ×3. */
export function seatNames(seats: readonly SharedSeat[], t: TFunction): readonly string[] {
  const counts = new Map<string, number>();
  for (const seat of seats) counts.set(seatName(seat, t), (counts.get(seatName(seat, t)) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`));
}

/** 市水利局（全体 12 人）, 市防汛办 收发员. */
function seatName(seat: SharedSeat, t: TFunction): string {
  return seat.unit === null ? seat.name : t('seats.whole', { name: seat.name, count: seat.people });
}

function leftWords(
  event: Extract<Said, { type: 'member.left' }>,
  name: (person: number) => string,
  t: TFunction,
): string {
  const who = { name: name(event.person) };
  if (event.reason === 'handed_over')
    return event.through ? t('seats.laidDown', { ...who, through: event.through }) : t('seats.laidDownPlain', who);
  return event.reason === 'left' || event.person === event.by
    ? t('notice.left', who)
    : t('notice.removed', { ...who, by: name(event.by) });
}

function joinedWords(
  event: Extract<Said, { type: 'member.joined' }>,
  name: (person: number) => string,
  t: TFunction,
): string {
  if (event.reason === 'appointed' || event.reason === 'handed_over') {
    const names = event.members.map((member) => name(member.person)).join(t('notice.listComma'));
    return t(event.reason === 'appointed' ? 'seats.appointed' : 'seats.tookOver', { names, through: event.through });
  }
  if (event.members.some((member) => member.person === event.by && member.role === 'owner'))
    return t('notice.created', { by: name(event.by) });
  const others = event.members.filter((member) => member.person !== event.by);
  if (others.length === 0) return t('notice.joinedSelf', { names: name(event.by) });
  const names = others
    .slice(0, SHOWN)
    .map((member) => name(member.person))
    .join(t('notice.listComma'));
  const count = others.length;
  return t(count > SHOWN ? 'notice.joinedMany' : 'notice.joined', { by: name(event.by), names, count });
}
