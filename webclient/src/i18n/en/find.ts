import type { Words } from '../shape';
import type { find as zh } from '../zh/find';
import type { find as later } from '../zh/later/find';

/** Finding messages. */
export const find: Words<typeof zh & typeof later> = {
  title: 'Search messages',
  placeholder: 'Search messages',
  open: 'Search messages',
  openWith: 'Search messages for “{{text}}”',
  hint: 'Type words, a document number or a figure. With several words a message must hold them all.',
  none: 'Nothing found for “{{text}}”',
  noneHint: 'Try another word, or take a filter away.',
  filters: 'Filters',
  here: 'Only in “{{title}}”',
  mentionsMe: 'Mentions me',
  hasFile: 'With a file',
  hasLink: 'With a link',
  period: 'When',
  periods: { ever: 'Any time', week: 'Last week', month: 'Last month', year: 'Last year' },
};
