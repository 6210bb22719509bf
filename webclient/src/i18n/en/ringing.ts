import type { Words } from '../shape';
import type { ringing as zh } from '../zh/ringing';

/** How one is called. */
export const ringing: Words<typeof zh> = {
  title: 'Notifications',
  something_one: '{{count}} new message for you',
  something: '{{count}} new messages for you',
  urged: {
    leader: 'Urged by your leader ({{who}}): {{title}}',
    person: 'Urged ({{who}}): {{title}}',
    clock: 'Urged by the clock: {{title}}',
  },
  urgedSaying: '{{words}}. {{text}}',
  urgedBare: 'Something of yours is urged',
  urgedOpen: 'Open it',
  device: 'Notifications on this device',
  permissions: {
    granted: 'On. New messages appear on the desktop while this window is out of sight.',
    default: 'Off. When you turn them on, the browser asks once: choose “Allow”.',
    denied: 'Blocked by the browser. Allow notifications in the site settings left of the address, then reload.',
    unsupported: 'This browser has none, or the platform is not reached by https. The number on the tab still works.',
  },
  turnOn: 'Turn on',
  tryIt: 'Try it',
  tried: 'Notifications work on this desk.',
  notice: 'What a notification says',
  noticeHint: 'Choose “Only that something came” where others see your screen.',
  notices: { words: 'The words', bare: 'Only that something came', off: 'Nothing' },
  sound: 'Sound',
  soundHint: 'Once for several messages within a few seconds',
  quiet: 'Do not disturb',
  quietHint: 'No notification and no sound in these hours of every day; unread is counted as ever',
  begins: 'From',
  ends: 'Until',
  note: 'This holds on all your devices; whether the desktop shows notifications is up to the browser of each.',
  level: 'Notifications',
  levels: { all: 'All', mentions: 'Mentions', muted: 'Muted' },
  levelHints: {
    all: 'You are called for every new message',
    mentions: 'Unread is counted as ever; you are called only when you or everybody is mentioned',
    muted: 'Unread is grey; you are called only when you are mentioned by name',
  },
};
