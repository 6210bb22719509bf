import type { due as zhDue, todo as zh } from '../zh/todo';
import type { Words } from '../shape';

export const todo: Words<typeof zh> = {
  tabs: 'Kinds of to-do',
  tab: { do: 'To do', read: 'To read', done: 'Done' },
  search: 'Find by title or number',
  allKinds: 'All kinds',
  kind: 'Kind of work',
  byLight: 'Filter by light',
  hand: { own: '{{place}}', deputy: 'For {{place}}', secretary: 'For {{place}} (secretary)' },
  step: 'Step: {{title}}',
  self: 'In person',
  urged: 'Urged {{count}}×',
  paused: 'Paused',
  acted: '{{action}} · {{time}}',
  nothing: { do: 'Nothing to do', read: 'Nothing to read', done: 'Nothing done yet' },
  nothingHint: {
    do: 'What is given to you or your positions appears here.',
    read: 'What you are asked to read appears here.',
    done: 'What you have acted on stays here, with its whole trail.',
  },
  noneFits: 'Nothing fits',
  noneFitsHint: 'Try another word, or clear the filters.',
  clear: 'Clear filters',
  failed: 'The list did not come',
  choose: 'Choose an item',
  chooseHint: '↑ ↓ choose, Enter opens',
};

export const due: Words<typeof zhDue> = {
  tomorrow: 'Tomorrow',
  at: '{{day}} {{time}}',
  left: {
    workdays_one: '{{count}} working day left',
    workdays: '{{count}} working days left',
    days_one: '{{count}} day left',
    days: '{{count}} days left',
    hours: '{{count}} h left',
    minutes: '{{count}} min left',
  },
  late: {
    workdays_one: '{{count}} working day late',
    workdays: '{{count}} working days late',
    days_one: '{{count}} day late',
    days: '{{count}} days late',
    hours: '{{count}} h late',
    minutes: '{{count}} min late',
  },
};
