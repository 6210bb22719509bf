import type { phrases as zh } from '../zh/phrases';

/** 常用批语: what one says with one press. */
export const phrases: typeof zh = {
  title: 'Quick phrases',
  keep: 'Manage quick phrases',
  new: 'New phrase',
  add: 'Add',
  up: 'Move up: {{phrase}}',
  upHint: 'Move up',
  remove: 'Delete: {{phrase}}',
  none: 'No phrases yet. Write something you often say.',
  done: 'Done',
};
