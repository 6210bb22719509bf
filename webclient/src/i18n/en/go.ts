import type { Words } from '../shape';
import type { go as zh, shortcuts as zhShortcuts } from '../zh/go';

/** Ctrl+K: anywhere. */
export const go: Words<typeof zh> = {
  kinds: {
    conversations: 'Conversations',
    bots: 'Bots',
    people: 'People',
    units: 'Units',
    contacts: 'My contacts',
    acts: 'Acts',
    messages: 'Messages',
  },
  acts: {
    group: 'New group',
    direct: 'New direct talk',
    find: 'Search messages',
    todo: 'Open the to-do list',
    circles: 'Open circles',
    directory: 'Open the directory',
    contacts: 'Open my contacts',
    administration: 'Open administration',
    settings: 'Open settings',
    ringing: 'Notifications and quiet hours',
    security: 'Password and devices',
    shortcuts: 'Keyboard shortcuts',
    help: 'Help',
    signOut: 'Sign out',
    dark: 'Dark appearance',
    light: 'Light appearance',
    large: 'Large type',
    normal: 'Normal type',
    contrast: 'High contrast',
    ordinary: 'Contrast as the system has it',
    column: 'Messages in one column',
    sides: 'Messages on two sides',
    english: 'English interface',
    chinese: 'Chinese interface',
  },
};

/** The keys. */
export const shortcuts: Words<typeof zhShortcuts> = {
  title: 'Keyboard shortcuts',
  parts: { everywhere: 'Everywhere', writing: 'While writing', lists: 'In lists and in the tree of units' },
  jump: 'Go to any conversation, person, unit or act',
  find: 'Search messages',
  places: 'Messages, to-do, directory, my contacts',
  next: 'Previous, next conversation',
  unread: 'Next conversation with something unread',
  focus: 'To the writing field',
  close: 'Close what was opened last',
  sheet: 'Show this sheet',
  help: 'Help for where I am',
  send: 'Send',
  newline: 'New line',
  call: 'Mention somebody',
  editLast: 'With nothing written: edit my last message',
  walk: 'Move up and down, to the first, to the last',
  choose: 'Open',
  fold: 'Fold and unfold the units below',
};
