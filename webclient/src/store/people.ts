/** Whose names are needed to draw something. */
import type { Event, Message, Notice, Page, Summary } from '../protocol/generated';

export function personsInEvent(event: Event): readonly number[] {
  switch (event.type) {
    case 'message.posted':
      return personsInMessage(event.data);
    case 'message.edited':
    case 'message.reacted':
    case 'message.pinned':
    case 'message.unpinned':
    case 'message.recalled':
    case 'conversation.changed':
    case 'seat.taken':
    case 'seat.left':
      return [event.data.by];
    case 'member.joined':
      return [event.data.by, ...event.data.members.map(({ person }) => person)];
    case 'member.left':
    case 'member.role_changed':
      return [event.data.by, event.data.person];
    default:
      return [];
  }
}

export function personsInPage(page: Page): readonly number[] {
  return [...page.messages.flatMap(personsInMessage), ...page.notices.flatMap(personsInNotice)];
}

export function personsInSummary({ peer, last }: Summary): readonly number[] {
  return [...(peer === null ? [] : [peer]), ...(last ? personsInMessage(last) : [])];
}

function personsInMessage({ author, quote, recalled, reactions = [] }: Message): readonly number[] {
  const reacted = reactions.flatMap(({ first }) => first);
  return [author, ...(quote ? [quote.author] : []), ...(recalled ? [recalled.by] : []), ...reacted];
}

function personsInNotice({ event }: Notice): readonly number[] {
  if (event.type === 'member.joined') return [event.by, ...event.members.map(({ person }) => person)];
  return 'person' in event ? [event.by, event.person] : [event.by];
}
