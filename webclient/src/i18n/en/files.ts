import type { Words } from '../shape';
import type { files as zh } from '../zh/files';
import type { files as later } from '../zh/later/files';

/** Pictures and files. */
export const files: Words<typeof zh & typeof later> = {
  attach: 'Add pictures or files',
  attached: 'Files that go with this message',
  drop: 'Do not send {{name}}',
  dropHere: 'Let go to add to this message',
  sending: 'Uploading {{name}}',
  waiting: 'Uploading; you can send when it is done',
  tooLarge: 'This file is too large',
  tooMany: 'A message carries 20 files at most; {{count}} were left out.',
  look: 'Look at {{name}}',
  download: 'Download {{name}}, {{size}}',
  original: 'Download the original',
  of: '{{place}} / {{count}}',
  larger: 'Actual size',
  smaller: 'Fit the window',
  previous: 'Previous',
  next: 'Next',
  picture: '[Photo]',
  file: '[File] {{name}}',
  tabs: 'What is in this conversation',
  tab: { about: 'Details', pictures: 'Photos', files: 'Files', voices: 'Voice' },
  watermark: 'Watermark on photos',
  watermarks: { off: 'None', shown: 'Shown', only: 'View only' },
  watermarkHints: {
    off: 'Photos are shown without a watermark.',
    shown: 'Photos carry their viewer’s name, number and the date; originals can be downloaded.',
    only: 'Photos carry their viewer’s name, number and the date; nobody can download originals.',
  },
  lookOnly: 'Photos here cannot be downloaded',
};
