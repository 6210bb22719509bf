import type { HelpArea } from './shape';

/** The help in English, page for page as in Chinese. */
export const help: readonly HelpArea[] = [
  {
    key: 'messages',
    title: 'Chats',
    lead: 'Where you talk with colleagues. The latest stand first; the number is what you have not read.',
    topics: [
      {
        title: 'Send a message',
        lines: [
          'Open a conversation, write below and press Enter; Shift + Enter begins a new line.',
          'Settings › Send key changes it to Ctrl + Enter.',
        ],
      },
      {
        title: 'Know who has read it',
        lines: [
          'Beside your message stands “read” or “3/26 read”.',
          'Press it to see who has read it and who has not.',
        ],
      },
      {
        title: 'Quote, edit, recall',
        lines: [
          'Point at a message, or press it long on a phone, for what can be done with it.',
          'What is recalled nobody sees any more; it can be put back into the field to be written again.',
        ],
      },
      {
        title: 'Without a network',
        lines: ['Write and send as ever; messages wait.', 'They go out by themselves later, none lost and none twice.'],
      },
    ],
  },
  {
    key: 'groups',
    title: 'Groups',
    lead: 'Several people or units together.',
    topics: [
      {
        title: 'Start a group',
        lines: [
          'Press + › New group, give it a name and choose people, positions or whole units.',
          'Who belongs by position or unit comes and goes with it.',
        ],
      },
      {
        title: 'Mention somebody',
        lines: ['Type @ and a name, then Enter.', '@everybody calls all members; use it sparingly.'],
      },
      {
        title: 'Keep a group',
        lines: [
          'The details at the top right add members, rename, restrict who speaks, mute or leave.',
          'An owner hands over before leaving.',
        ],
      },
    ],
  },
  {
    key: 'circles',
    title: 'Work circles',
    lead: 'Units called together for one matter; when it is done they part. Nobody outside sees it.',
    topics: [
      {
        title: 'Found a circle',
        lines: [
          'Press “＋ › New circle”, say what is to be done and until when, and pick the units; or found it from a message, a card or an instruction.',
          'A unit means whoever holds its positions, today and after any change.',
          'Leaders may be observers: the list says so, and they fill in nothing.',
        ],
      },
      {
        title: 'See how everybody stands',
        lines: [
          'On the “Board” each unit has a row: task, state, progress, obstacle, next step.',
          'Write your unit’s row on the board, or say it in the talk: “/进展 已转移32户，遇阻：缺抽水泵”.',
          'For several matters at once open a topic each.',
        ],
      },
      {
        title: 'Material and results',
        lines: [
          'Files are kept on the “Shelf”; one of the same name becomes a new version, and the old ones stay.',
          'What shall last is marked as a result, and the owner or an administrator signs it off; what was agreed is listed as a decision.',
        ],
      },
      {
        title: 'Wind up and close',
        lines: [
          'Three days and one day before the end everybody is reminded; it can be extended.',
          '“Wind up” lists what is still open; after “Close” there is only looking, and whoever left or was removed sees nothing.',
        ],
      },
    ],
  },
  {
    key: 'files',
    title: 'Files and pictures',
    lead: 'Sent with a message; a broken line goes on where it stopped.',
    topics: [
      {
        title: 'Send files',
        lines: [
          'Press the clip below the field, drop files there, or paste a picture.',
          'Look at them before they go.',
        ],
      },
      {
        title: 'Look and download',
        lines: [
          'Press a picture to see it large; ← → turn to the others.',
          'Only who belongs to the conversation can open a file, checked every time.',
        ],
      },
    ],
  },
  {
    key: 'find',
    title: 'Finding',
    lead: 'A word, a name or a few letters are enough.',
    topics: [
      {
        title: 'Go anywhere',
        lines: [
          'Ctrl + K, then a name, a group or a unit, and Enter.',
          'Settings and new groups are found there, too.',
        ],
      },
      {
        title: 'Find what was said',
        lines: [
          'Ctrl + F, then the word; only here, only what mentions me, only with files.',
          'A press on a result goes to that message.',
        ],
      },
    ],
  },
  {
    key: 'contacts',
    title: 'People',
    lead: 'The units and people of the city, and contacts of your own.',
    topics: [
      {
        title: 'Find, call, write',
        lines: [
          'Open the units at the left, or type a name.',
          'A card shows positions and telephones, and begins a talk.',
        ],
      },
      {
        title: 'Private contacts',
        lines: ['Only you see them; they can be imported from a spreadsheet or card file.'],
      },
    ],
  },
  {
    key: 'todo',
    title: 'To-do and cards',
    lead: 'What waits for you, each with a light.',
    topics: [
      {
        title: 'The lights',
        lines: [
          'A green dot is in time, a yellow triangle is due soon, a red square is late, a grey ring has stopped.',
        ],
      },
      {
        title: 'Deal with it',
        lines: [
          'Open it and press its main button; every step is kept in its trail.',
          'A card that is out of date is replaced by the newest; press again.',
        ],
      },
    ],
  },
  {
    key: 'instructions',
    title: 'Instructions and collections',
    lead: 'One sentence hands a matter out, one card brings everything in; nobody has to be rung up.',
    topics: [
      {
        title: 'Give an instruction',
        lines: [
          'In any talk press “Start something › Instruction”, or write to the bot “Instructions”: who leads, who assists, by when; or just speak.',
          'Look at the units and the date on the card and press “Give out”. Where a name is not clear the card asks, it never guesses.',
        ],
      },
      {
        title: 'Ask how it stands',
        lines: [
          'Ask the bot “我上月的批示办得怎么样”, or open “Instructions” on the left and go by the lights.',
          'One press urges; the trail keeps who did what, and when.',
        ],
      },
      {
        title: 'Collect from many',
        lines: [
          'In a talk press “Start something › Collection”, or write “@各成员 请于周三17:00前报受灾数据”.',
          'Answers become a table, a spreadsheet and a zip; who still owes is listed, urged with one press, and an answer can be sent back.',
        ],
      },
    ],
  },
  {
    key: 'settings',
    title: 'Settings and safety',
    lead: 'As you like it, and safe.',
    topics: [
      {
        title: 'Too small, too bright',
        lines: ['Settings › Text size makes it large; Appearance makes it dark; Contrast draws every edge.'],
      },
      {
        title: 'Password and devices',
        lines: ['Settings › Sign-in and safety changes the password and ends other devices at once.'],
      },
      {
        title: 'On the desktop, without a network',
        lines: [
          'Use Install or Add to home screen in the menu of the browser.',
          'This platform is not for classified matters.',
        ],
      },
    ],
  },
  {
    key: 'administration',
    title: 'Keeping a unit',
    lead: 'For administrators of a unit: its people, positions and subordinate units.',
    topics: [
      {
        title: 'Add, move, deactivate',
        lines: ['In Admin choose a unit; People adds somebody, and his file appoints, releases or deactivates.'],
      },
      {
        title: 'Hand over a position',
        lines: [
          'The menu of a position lists what passes on; it takes effect when confirmed.',
          'Conversations and items of the position stay with it; private talks never pass on.',
        ],
      },
    ],
  },
  {
    key: 'start',
    title: 'Import and first sign-in',
    lead: 'For administrators: bringing people in, and giving each his code.',
    topics: [
      {
        title: 'Import a spreadsheet',
        lines: [
          'Admin › Import has a template; what is wrong is told line by line.',
          'Nothing changes before you confirm.',
        ],
      },
      {
        title: 'Codes for the first sign-in',
        lines: [
          'Admin › Codes prints slips unit by unit, to be handed over in person.',
          'A code works once; then everybody chooses his own password.',
        ],
      },
    ],
  },
];
