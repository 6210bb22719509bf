import type { zh as zhAll } from '../zh';
/** What every card says around what its kind says. */
export const cards = {
  waitsForMe: 'Waiting for you',
  renewed: 'This card has changed. Below is what it says now.',
  replaced: 'A newer card is there',
  unknown: 'Something here cannot be shown yet ({{was}})',
  last: '{{by}} {{words}} · ',
  trail: 'Trail',
  fold: 'Close',
  choose: 'Choose',
  pickPeople: 'Choose people or units',
  picked: 'Done',
  unnamed: '1 chosen (name not shown)',
  filesSending: 'Uploading…',
  required: 'Please fill this in',
  wrong: 'This is not what is asked for; please change it',
  sent: 'Sending…',
  queued: 'Noted. It goes out when you are online again.',
  takeBack: 'Undo',
  deadline: {
    due: 'by {{due}}',
    paused: 'Clock paused',
    stopped: 'Clock stopped',
  },
};

/** What each light says by itself. */
export const lights = { green: 'On time', yellow: 'Due soon', red: 'Late', grey: 'Stopped' };

/** A roll call. */
export const rollcall = {
  titleLine: 'Start a sign-up list',
  titleReceipt: 'Ask for receipts',
  subject: 'Subject',
  subjectHintLine: 'For example: Friday meeting, how many will come?',
  subjectHintReceipt: 'For example: The flood plan is out, please acknowledge',
  subjectMissing: 'Please say what it is about',
  about: 'Goes to “{{name}}”. Everybody answers once, and all see who has not.',
  due: 'Hoped for by (may be left empty)',
  duePast: 'This time has passed',
  send: 'Send',
};

/** For whoever makes cards. */
export const gallery = {
  title: 'Card gallery',
  hint: 'Every element, every state and every role of a card, for those who build bots and modules.',
  open: 'Card gallery (for developers)',
  try: 'Draw one',
  tryHint: 'Paste Adaptive Cards JSON to see how it looks here.',
  draw: 'Draw',
  notJson: 'This is not JSON',
  at: '{{field}}: {{message}}',
};

/** What is refused on a card. */
export const refusedCard: (typeof zhAll)['refused']['card'] = {
  forbidden: 'Not sent: this step is not yours.',
  not_found: 'Not sent: this card is gone, or you may not see it any more.',
  conflict: 'Not sent: the same press was already sent with other words. Reload and try again.',
};
