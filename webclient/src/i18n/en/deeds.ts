/** What one does with messages: who read, reactions, pins, forwarding. */
export const deeds = {
  unreadOf: '{{count}} of {{all}} unread',
  readOf: '{{count}} of {{all}} read',
  noUnit: 'No post',
  later: '{{count}} more joined after it was said and are not counted.',
  react: 'React',
  reacted: 'Who reacted',
  reactedMany: '{{names}} and others, {{count}} in all',
  reactedNone: 'Nobody has reacted yet',
  reactions: {
    received: 'Received',
    agree: 'Agreed',
    praise: 'Well done',
    thanks: 'Thanks',
    effort: 'Good work',
    question: 'Question',
  },
};
