import { administration } from './en/administration';
import { calendar } from './en/calendar';
import { cards, gallery, lights, rollcall, refusedCard } from './en/cards';
import { board } from './en/board';
import { circle } from './en/circle';
import { collect } from './en/collect';
import { contacts } from './en/contacts';
import { instruct } from './en/instruct';
import { leader } from './en/leader';
import { phrases } from './en/phrases';
import { intake } from './en/intake';
import { item, steps, trail } from './en/item';
import { due, todo } from './en/todo';
import { bots } from './en/bots';
import { circles } from './en/circles';
import { topics } from './en/topics';
import { deeds, refusedEdit } from './en/deeds';
import { files } from './en/files';
import { find } from './en/find';
import { handover, seats, voices } from './en/handover';
import { notice } from './en/notice';
import { people, picker } from './en/people';
import { codes } from './en/codes';
import { go, shortcuts } from './en/go';
import { ringing } from './en/ringing';
import { security, signin } from './en/signin';
import { sent } from './en/sent';
import { unitGroups } from './en/unitGroups';
import { refusedShelf, shelf, task } from './en/shelf';
import { status, statusSheet } from './en/status';
import { voice } from './en/voice';
import { design } from './en/design';
import { help, tour } from './en/help';
import { unreached } from './en/unreached';
import type { Words } from './shape';
import type { zh } from './zh';
import type { zhLater } from './zh-later';

/** The English catalogue: the same keys, by its type. */
export const en: Words<typeof zh & typeof zhLater> = {
  administration,
  calendar,
  cards,
  board,
  circle,
  gallery,
  lights,
  rollcall,
  bots,
  circles,
  topics,
  deeds,
  files,
  find,
  due,
  instruct,
  leader,
  phrases,
  intake,
  item,
  todo,
  trail,
  handover,
  seats,
  voices,
  unitGroups,
  people,
  status,
  statusSheet,
  task,
  voice,
  sent,
  shelf,
  steps,
  picker,
  go,
  ringing,
  shortcuts,
  design,
  help,
  tour,
  unreached,
  product: {
    full: '协作 Collab',
    note: 'Not for classified matters',
    noteFull: 'Not a classified platform: never handle state secrets here',
  },

  contacts,

  place: {
    messages: 'Chats',
    todo: 'To-do',
    leader: 'Instructions',
    circles: 'Circles',
    directory: 'People',
    contacts: 'Private contacts',
    administration: 'Admin',
    design: 'Parts',
    help: 'Help',
    gallery: 'Cards',
    settings: 'Settings',
    home: 'Main places',
  },

  act: {
    cancel: 'Cancel',
    close: 'Close',
    back: 'Back',
    save: 'Save',
    retry: 'Try again',
    discard: 'Discard',
    more: 'More',
    clear: 'Clear',
    remove: 'Remove',
  },

  signin,
  security,
  codes,
  collect,

  settings: {
    title: 'Settings',
    theme: 'Appearance',
    themes: { light: 'Light', dark: 'Dark', system: 'System' },
    language: 'Language',
    contrast: 'Contrast',
    contrasts: { system: 'As the system', more: 'High' },
    size: 'Text size',
    sizes: { normal: 'Normal', large: 'Large' },
    enter: 'Send with',
    enters: { enter: 'Enter', ctrl: 'Ctrl + Enter' },
    enterHint: 'Shift + Enter always starts a new line',
    layout: 'Message layout',
    layouts: { sides: 'Two sides', column: 'One column' },
    signOut: 'Sign out',
    signOutAsk: 'Drafts and unsent messages on this device will be cleared.',
    signOutWaiting: 'Not sent yet: {{count}}. Signing out discards them.',
    shortcuts: 'Keyboard shortcuts',
  },

  list: {
    title: 'Messages',
    label: 'Conversations',
    filter: 'Search conversations',
    filterEmpty: 'Nothing found for “{{text}}”',
    filterHint: 'Try another word, or press Ctrl + K to find anybody in the city.',
    add: 'New conversation',
    addDirect: 'Talk to a person',
    addGroup: 'Create a group',
    empty: 'No conversations yet',
    emptyHint: 'Start by finding a colleague.',
    emptyAct: 'Talk to a person',
    draft: '[Draft]',
    failed: '[Not sent]',
    mentioned: '[@ you]',
    muted: 'Muted',
    unreadLabel: '{{count}} unread',
    noMessage: 'No messages yet',
    said: '{{name}}: {{text}}',
  },

  empty: { title: 'Choose a conversation', hint: 'Press Ctrl + K to find people and conversations' },

  connection: {
    offline: 'You are offline. Keep writing: messages go out once you are back.',
    connecting: 'Reconnecting…',
    resuming: 'Catching up…',
    waiting: 'Waiting to be sent: {{count}}',
    outdated: 'The platform was updated. Reload the page to go on.',
    reload: 'Reload',
    renewed: 'A newer version is ready.',
    notLoaded: 'This page could not be loaded. Check the network, then reload.',
  },

  conversation: {
    members: '{{count}} people',
    details: 'Details',
    typing: '{{name}} is typing…',
    typingMany: '{{count}} people are typing…',
    online: 'Online',
    offline: 'Offline',
    gone: 'You are no longer in this conversation',
    goneHint: 'You may have been removed or have left. Ask the group’s owner if in doubt.',
    goneAct: 'Back to messages',
    directUnknown: 'Direct talk',
  },

  timeline: {
    label: 'Messages',
    loading: 'Loading messages…',
    begin: 'The conversation begins here',
    beginDirect: 'This is where you and {{name}} talk',
    unreadFrom: 'New messages',
    newBelow: '{{count}} new',
    toNewest: 'To the newest',
    toMention: 'You were mentioned',
    toFirstUnread: 'First unread',
    backToPlace: 'Back to the quote',
    noSuchMessage: 'This message is not there, or you may not see it.',
    edited: 'edited',
    recalledByMe: 'You recalled a message',
    recalledBy: '{{name}} recalled a message',
    recalledByOther: '{{name}} recalled a message of {{author}}',
    writeAgain: 'Write again',
    quoteGone: 'The quoted message was recalled',
    quoteOf: 'Quoting {{name}}',
    said: '{{name}}: ',
  },

  message: {
    queued: 'Waiting',
    sending: 'Sending',
    sent: 'Sent',
    failed: 'Not sent',
    readAll: 'Read by all',
    readBy: 'Read {{read}}/{{all}}',
    read: 'Read',
    unread: 'Unread',
    menu: 'Message actions',
    copy: 'Copy',
    quote: 'Quote',
    edit: 'Edit',
    recall: 'Recall',
    readers: 'Who read it',
    copied: 'Copied',
    readersTitle: 'Read by',
    readersRead: 'Read {{count}}',
    readersUnread: 'Unread {{count}}',
    readersNone: 'Nobody has read it yet',
    readersEverybody: 'Everybody has read it',
  },

  notice,

  composer: {
    label: 'Write a message',
    placeholder: 'Message {{name}}',
    send: 'Send',
    mention: 'Mention somebody',
    make: 'Start something',
    makeCollect: 'Collection: ask everybody for material',
    makeLine: 'Sign-up list: everybody adds a line',
    makeReceipt: 'Receipts: everybody presses once',
    mentionList: 'Whom to mention',
    commandList: 'Words that begin with “/”',
    everybody: 'everybody',
    everybodyHint: 'Calls all {{count}} members',
    quoting: 'Quoting {{name}}',
    editing: 'Editing a message',
    dropQuote: 'Drop the quote',
    dropEdit: 'Stop editing',
    left: '{{count}} characters left',
    over: '{{count}} characters too long: split it into several messages',
    readOnly: 'Only the owner and admins may speak in this group',
    saved: 'Save',
    hintEnter: 'Enter sends, Shift + Enter starts a line',
    hintCtrl: 'Ctrl + Enter sends, Enter starts a line',
  },

  members: {
    titleDirect: 'Details',
    count: 'Members {{count}}',
    search: 'Search members',
    searchEmpty: 'No such member',
    add: 'Add members',
    addTo: 'Add members to “{{title}}”',
    roles: { owner: 'Owner', admin: 'Admin', member: 'Member' },
    makeAdmin: 'Make an admin',
    makeMember: 'No longer an admin',
    handOver: 'Hand the group over',
    remove: 'Remove from the group',
    removeAsk: 'Remove {{name}}? Nothing of this group can be seen from then on.',
    handOverAsk: 'Hand the group over to {{name}}? You will be an admin.',
    leave: 'Leave the group',
    leaveAsk: 'Leave “{{title}}”? You will not see anything of it any more.',
    ownerFirst: 'You own this group. Hand it over before you leave.',
    rename: 'Rename the group',
    name: 'Group name',
    readOnly: 'Only admins speak',
    readOnlyHint: 'Ordinary members read along',
    history: 'New members see the history',
    historyHint: 'If off, they see only what comes after them',
    inCircle: {
      owner: 'Owner',
      handOver: 'Hand over the circle',
      handOverAsk: 'Hand the circle over to {{name}}? You will be an administrator.',
      remove: 'Remove from the circle',
      removeAsk: 'Remove {{name}} from the circle? They lose everything in it at once.',
      leaveAsk: 'Leave “{{title}}”? You will see nothing of it any more.',
      ownerFirst: 'You own this circle: hand it over before you leave.',
    },
    actions: 'Actions for {{name}}',
    toGroup: 'Create a group together',
  },

  start: {
    direct: 'Talk to a person',
    group: 'Create a group',
    chosen: '{{count}} chosen',
    emptyUnit: 'Nobody in this unit yet',
    title: 'Group name',
    titleHint: 'For example: Flood duty',
    titleMissing: 'Give the group a name',
    personsMissing: 'Choose at least one person',
    history: 'New members see the history',
    create: 'Create',
    add: 'Add',
    already: 'Already a member',
    me: 'Yourself',
  },

  person: {
    talk: 'Message',
    unknown: '…',
    noUnit: 'No unit',
    card: 'Card of {{name}}',
  },

  directory: {
    title: 'People',
    units: 'Units',
    search: 'Find people: name, pinyin, unit',
    people: '{{count}} people',
    empty: 'Choose a unit on the left to see its people',
    none: 'Nothing found for “{{text}}”',
    noneHint: 'Initials work too, such as cys.',
  },

  jump: {
    title: 'Go to',
    placeholder: 'A name, pinyin, a group, a unit, or what to do',
    none: 'Nothing found for “{{text}}”',
    hint: '↑ ↓ choose, Enter opens, Esc closes',
  },

  time: {
    yesterday: 'Yesterday',
    today: 'Today',
  },

  refused: {
    title: 'That did not work',
    invalid: 'This is not of the form it must have. Change it and try again.',
    unauthenticated: 'Your session has ended. Please sign in again.',
    forbidden: 'You may not do this. Ask the group’s owner or an admin if you need it.',
    not_found: 'Nothing found: it is gone, or you may not see it.',
    conflict: 'This collides with what is already there. Reload and try again.',
    stale: 'Somebody changed this just now. It has been updated; look again before you go on.',
    stale_card: 'You saw an older card. It has been updated.',
    closed: 'The circle is closed: it can be read, and nothing can be changed any more.',
    too_late: 'The time for this has passed.',
    too_large: 'This is too long. Do it in several steps.',
    unsafe: 'This file was found to be unsafe and was not taken. Scan it first.',
    over_quota: 'The room for files is full. Clear some or ask an administrator.',
    limited: 'That was too often. Wait a moment and try again.',
    busy: 'The system is busy. Try again in a moment.',
    unavailable: 'The system cannot do this right now. Try again in a moment.',
    offline: 'You are offline. Try again once you are back.',
    timeout: 'The server did not answer in time. Try again in a moment.',
    bad_frame: 'Something went wrong on our side. It was recorded; try again later.',
    bad_type: 'Something went wrong on our side. It was recorded; try again later.',
    internal: 'Something went wrong on our side. It was recorded; try again later.',
    old_client: 'The platform was updated. Reload the page and try again.',
    topic: {
      conflict: 'There is a topic of that name already; choose another.',
      closed: 'This topic is closed; reopen it first.',
    },
    post: {
      closed: 'Not sent: this is closed and can only be read.',
      forbidden: 'Not sent: you may not speak here now. Ask the group’s owner if you need to.',
      not_found: 'Not sent: you are no longer in this conversation.',
      invalid: 'Not sent: change the text and send it again.',
      too_large: 'Not sent: too long. Split it into several messages.',
      limited: 'Not sent: too fast, or everybody was called too often today. Try again later, or without calling all.',
    },
    edit: refusedEdit,
    react: { too_late: 'Not taken back: opinions can be taken back within a minute only.' },
    recall: {
      too_late: 'Not recalled: the time for it has passed. An admin of the group can do it.',
      forbidden: 'Not recalled: only your own messages can be recalled.',
    },
    leave: {
      conflict: 'You own this group. Hand it over before you leave.',
      forbidden: 'You own this group. Hand it over before you leave.',
    },
    members: {
      forbidden: 'Not done: only the owner and admins manage members.',
      too_large: 'Not added: the group would have too many members.',
      not_found: 'Not done: this person is no longer in the group.',
    },
    rules: { forbidden: 'Not changed: only the owner and admins change the settings.' },
    shelf: refusedShelf,
    card: refusedCard,
  },
};
