import type { Words } from '../shape';
import type { unreached as zh } from '../zh/unreached';

export const unreached: Words<typeof zh> = {
  title: 'The server cannot be reached',
  words: 'Trying again and again; it goes on by itself.',
  help: 'Please look at the cable or the wireless network. If colleagues cannot get in either, ask the administrator of your unit.',
  who: 'Last signed in on this computer',
  last: 'Last connected',
  messages: 'Messages to be sent',
  drafts: 'Drafts begun',
  count: '{{count}}',
};
