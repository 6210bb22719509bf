import type { Words } from '../shape';
import type { calendar as zh } from '../zh/calendar';

/** Which days are worked. */
export const calendar: Words<typeof zh> = {
  year: 'Year',
  yearNamed: '{{year}}',
  before: 'Previous year',
  after: 'Next year',
  worked: '{{count}} working days',
  confirmed: 'Arrangement published',
  confirmedBy: 'Confirmed by {{name}} on {{day}}',
  unconfirmed: 'Not confirmed',
  unconfirmedTitle: 'The holidays of {{year}} are not confirmed yet',
  unconfirmedWords:
    'Once the State Council has published them, check day by day, then confirm. Until then every deadline that reaches into this year carries a warning.',
  unconfirmedOthers:
    'The platform administrator confirms them once they are published. Until then deadlines that reach into this year may change.',
  confirm: 'Confirm',
  doubt: 'Take back',
  doubtWords: 'Has the arrangement changed? Take the confirmation back and check again.',
  off: 'off',
  offWords: 'Holiday',
  on: 'on',
  onWords: 'Weekend day that is worked',
  pressWords: 'Press a day to change it',
  working: 'Working day',
  free: 'Day off',
  run: '{{name}}: {{days}}',
  kind: 'This day',
  name: 'Name',
  nameHint: 'Such as: National Day',
  nameOrdinary: 'Optional',
  makeUp: 'Make-up day',
  isWeekend: 'By the week this is a weekend day, off.',
  isWeekday: 'By the week this is a working day.',
};
