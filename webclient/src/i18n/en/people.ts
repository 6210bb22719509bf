import type { Words } from '../en';
import type { people as zhPeople } from '../zh/people';
import type { picker as zhPicker } from '../zh/picker';

/** Finding and choosing people. */
export const people: Words<typeof zhPeople> = {
  positions: 'Positions',
  primary: 'Main',
  phone: 'Mobile',
  officePhone: 'Office phone',
  call: 'Call {{words}} {{number}}',
  groups: 'Groups in common ({{count}})',
  noUnit: 'There is no such unit',
  noUnitHint: 'It may have been closed, or you may not see it.',
  card: 'Card',
  noPerson: 'There is no such person',
  noPersonHint: 'They may have left, or you may not see them.',
};

export const picker: Words<typeof zhPicker> = {
  tabs: 'Choose from',
  units: 'Units',
  positions: 'Positions',
  persons: 'People',
  lists: 'Saved lists',
  searchUnits: 'Find a unit by name or initials',
  searchPositions: 'Find by unit and position',
  searchPersons: 'Find by name, pinyin or unit',
  searchLists: 'Find a saved list',
  none: 'Nothing found for “{{text}}”',
  noneHint: 'Try pinyin initials, such as cys.',
  chooseUnit: 'Choose a unit, or type a name',
  chooseUnitForPositions: 'Choose a unit to see its positions',
  emptyUnit: 'Nobody in this unit yet',
  emptyPositions: 'No positions in this unit yet',
  emptyLists: 'No saved lists yet',
  emptyListsHint: 'Choose units, positions or people, then press “Save as a list”.',
  vacant: 'Vacant',
  people: '{{count}} people',
  allOf: 'Everybody of {{name}} ({{count}})',
  chosen: 'Chosen',
  counting: 'Counting…',
  leftOut: '{{count}} no longer available, not counted',
  drop: 'Do not choose {{name}}',
  clear: 'Clear all',
  save: 'Save as a list',
  saveName: 'Name of the list',
  saveHint: 'Such as: flood liaison officers',
  saved: 'Saved as “{{name}}”',
  delete: 'Delete the list {{name}}',
  deleteAsk: 'Delete the saved list “{{name}}”? The people in it are not affected.',
  deleteAct: 'Delete',
  back: 'Back to units',
};
