import type { Words } from '../shape';
import type { unitGroups as zh } from '../zh/unitGroups';

/** Groups of a unit. */
export const unitGroups: Words<typeof zh> = {
  add: 'New group',
  addTitle: 'New group of a unit',
  changeTitle: 'Change group',
  words: 'Members follow appointments by themselves. You keep name and seats, and see nothing that is said.',
  chooseUnit: 'Unit',
  title: 'Name of the group',
  titleHint: 'Such as: Water Bureau, everybody',
  titleMissing: 'Give the group a name',
  whole: 'Everybody of the unit',
  wholeHint: 'Whoever holds a position there belongs: in on appointment, out when it ends',
  leaders: 'Led by',
  leadersHint: 'Whoever holds these positions keeps members and rules',
  positions: 'Positions besides',
  positionsHint: 'For a group of some positions only',
  seatsMissing: 'Choose the whole unit or at least one position',
  people_one: '{{count}} person',
  people: '{{count}} people',
  leads: 'leads',
  none: 'No groups yet',
  noneHint: 'Open one for everybody of the unit: newcomers join by themselves.',
  create: 'Create',
  added: 'Created “{{title}}”',
  changed: 'Saved',
  seats: 'Seats',
  drop: 'Remove “{{name}}”',
  dropped: 'removed on saving',
  keep: 'Keep “{{name}}”',
};
