import type { Words } from '../shape';
import type { help as zhHelp, tour as zhTour } from '../zh/help';

export const help: Words<typeof zhHelp> = {
  title: 'Help',
  areas: 'Pages of the help',
  tour: 'Take the tour again',
  about: 'How this page works',
};

export const tour: Words<typeof zhTour> = {
  step: 'Step {{at}} of {{count}}',
  skip: 'Skip',
  back: 'Back',
  next: 'Next',
  done: 'Begin',
  list: 'Your conversations',
  listWords: 'The latest stand first; the blue number is what you have not read.',
  add: 'Start a talk or a group',
  addWords: 'Choose a colleague, or whole units and positions at once.',
  filter: 'Find conversations and people',
  filterWords: 'Type a name. Ctrl + K goes anywhere at any time.',
  people: 'Everybody in the city',
  peopleWords: 'Unit by unit; a card calls or writes.',
  settings: 'As you like it',
  settingsWords: 'Large text, dark, how to be called: in the settings, and the help as well.',
};
