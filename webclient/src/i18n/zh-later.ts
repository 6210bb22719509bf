import { administration } from './zh/administration';
import { board } from './zh/board';
import { calendar } from './zh/calendar';
import { cards, gallery, lights, rollcall } from './zh/cards';
import { circle } from './zh/circle';
import { codes } from './zh/codes';
import { collect } from './zh/collect';
import { contacts } from './zh/contacts';
import { design } from './zh/design';
import { go, shortcuts } from './zh/go';
import { handover } from './zh/handover';
import { help, tour } from './zh/help';
import { instruct } from './zh/instruct';
import { leader } from './zh/leader';
import { intake } from './zh/intake';
import { item, steps, trail } from './zh/item';
import { phrases } from './zh/phrases';
import { picker } from './zh/picker';
import { ringing } from './zh/ringing';
import { security, signin } from './zh/signin';
import { sent } from './zh/sent';
import { shelf, task } from './zh/shelf';
import { statusSheet } from './zh/statusSheet';
import { due, todo } from './zh/todo';
import { unitGroups } from './zh/unitGroups';
import { unreached } from './zh/unreached';
import { deeds } from './zh/later/deeds';
import { directory } from './zh/directory';
import { files } from './zh/later/files';
import { find } from './zh/later/find';
import { jump } from './zh/jump';
import { members } from './zh/members';
import { message } from './zh/later/message';
import { people } from './zh/people';
import { settings } from './zh/settings';
import { start } from './zh/start';
import { topics } from './zh/later/topics';
import { voice } from './zh/later/voice';
import { seats, voices } from './zh/later/seats';

/** The Chinese words of what is fetched after the first view. With those in zh.ts they are the catalogue; the English one has the same keys. */
export const zhLater = {
  deeds,
  directory,
  files,
  find,
  jump,
  members,
  message,
  people,
  seats,
  settings,
  start,
  topics,
  voice,
  voices,
  administration,
  board,
  calendar,
  cards,
  circle,
  codes,
  collect,
  contacts,
  due,
  gallery,
  design,
  help,
  tour,
  go,
  handover,
  intake,
  instruct,
  leader,
  item,
  lights,
  phrases,
  picker,
  ringing,
  rollcall,
  security,
  sent,
  shelf,
  steps,
  shortcuts,
  signin,
  statusSheet,
  task,
  todo,
  trail,
  unitGroups,
  unreached,
};
