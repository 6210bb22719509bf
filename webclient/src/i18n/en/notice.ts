import type { Words } from '../shape';
import type { zh } from '../zh';

/** What happened to a conversation, a small line that nobody said. */
export const notice: Words<typeof zh.notice> = {
  joined: '{{by}} added {{names}} to the {{place}}',
  joinedSelf: '{{names}} joined the {{place}}',
  joinedMany: '{{by}} added {{names}} and others to the {{place}}, {{count}} in all',
  created: '{{by}} created the {{place}}',
  left: '{{name}} left the {{place}}',
  removed: '{{by}} removed {{name}} from the {{place}}',
  madeAdmin: '{{by}} made {{name}} an admin',
  madeMember: '{{by}} made {{name}} an ordinary member',
  madeOwner: '{{by}} made {{name}} the {{owner}}',
  renamed: '{{by}} renamed the {{place}} “{{title}}”',
  readOnlyOn: '{{by}} let only admins speak',
  readOnlyOff: '{{by}} let everybody speak',
  historyOn: '{{by}} opened the history to new members',
  historyOff: '{{by}} closed the history to new members',
  changed: '{{by}} changed the settings of the {{place}}',
  places: { group: 'group', circle: 'circle' },
  owners: { group: 'owner', circle: 'founder' },
  you: 'You',
  listComma: ', ',
};
