import type { NavigateFunction } from 'react-router';
import { linesInOrder } from '../../store/select';
import type { State } from '../../store/state';
import { strokesOfEnter } from '../composer/keys';
import type { Preferences } from '../settings/preferences';
import { helpOf } from './help-of';
import { open, showSide, useOpened } from './opened';
import { pathOf, placeOf, type Place } from './place';

/** What a key may look at when it is pressed. */
export interface Pressing {
  readonly path: string;
  readonly state: State;
  readonly navigate: NavigateFunction;
  /** The focus is in a field. */
  readonly writing: boolean;
}

type Act =
  | ('jump' | 'find' | 'places' | 'next' | 'unread' | 'focus' | 'close' | 'sheet' | 'help')
  | ('send' | 'newline' | 'call' | 'editLast')
  | ('walk' | 'choose' | 'fold');

/** A key that works everywhere: `chords` is what is listened to, `strokes` how people write it. */
interface Key {
  readonly act: Act;
  readonly strokes: readonly string[];
  readonly chords: readonly string[];
  readonly applies: (pressing: Pressing) => boolean;
  readonly run: (pressing: Pressing, chord: string) => void;
}

/** The one table: what is bound here is what the sheet shows. */
const everywhere: readonly Key[] = [
  { act: 'jump', strokes: ['Ctrl', 'K'], chords: ['ctrl k'], applies: () => true, run: () => open({ what: 'jump' }) },
  { act: 'find', strokes: ['Ctrl', 'F'], chords: ['ctrl f'], applies: bare, run: findHere },
  {
    act: 'places',
    strokes: ['Alt', '1 2 3 4'],
    chords: ['alt 1', 'alt 2', 'alt 3', 'alt 4'],
    applies: bare,
    run: ({ navigate }, chord) => {
      const place = places[Number(chord.slice(-1)) - 1];
      if (place) void navigate(pathOf(place));
    },
  },
  { act: 'next', strokes: ['Alt', '↑ ↓'], chords: ['alt arrowup', 'alt arrowdown'], applies: bare, run: toNeighbour },
  { act: 'unread', strokes: ['Alt', 'U'], chords: ['alt u'], applies: bare, run: toUnread },
  { act: 'focus', strokes: ['/'], chords: ['/'], applies: idle, run: focusField },
  {
    act: 'close',
    strokes: ['Esc'],
    chords: ['escape'],
    applies: (pressing) => bare(pressing) && useOpened.getState().side,
    run: () => showSide(false),
  },
  { act: 'sheet', strokes: ['?'], chords: ['?'], applies: idle, run: () => open({ what: 'shortcuts' }) },
  { act: 'help', strokes: ['F1'], chords: ['f1'], applies: bare, run: toHelp },
];

const places: readonly Place[] = [{ at: 'messages' }, { at: 'todo' }, { at: 'directory' }, { at: 'contacts' }];

/** Whether the key meant something here; then it is done. */
export function press(event: KeyboardEvent, pressing: Pressing): boolean {
  const chord = chordOf(event);
  const key = everywhere.find(({ chords, applies }) => chords.includes(chord) && applies(pressing));
  key?.run(pressing, chord);
  return key !== undefined;
}

interface Listed {
  readonly act: Act;
  readonly strokes: readonly string[];
}

/** Everything the sheet shows, by where it works. Those of the writing field follow what sends. */
export function listed(enter: Preferences['enter']): readonly (readonly [Part, readonly Listed[]])[] {
  const { send, newline } = strokesOfEnter(enter);
  const writing: readonly Listed[] = [
    { act: 'send', strokes: send },
    { act: 'newline', strokes: newline },
    { act: 'call', strokes: ['@'] },
    { act: 'editLast', strokes: ['↑'] },
  ];
  return [
    ['everywhere', everywhere],
    ['writing', writing],
    ['lists', lists],
  ];
}

export type Part = 'everywhere' | 'writing' | 'lists';

const lists: readonly Listed[] = [
  { act: 'walk', strokes: ['↑ ↓', 'Home', 'End'] },
  { act: 'choose', strokes: ['Enter'] },
  { act: 'fold', strokes: ['← →'] },
];

function chordOf({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): string {
  const plain = key.toLowerCase();
  if (ctrlKey || metaKey) return `ctrl ${plain}`;
  return altKey ? `alt ${plain}` : plain;
}

/** Nothing lies over the page. */
function bare(_: Pressing): boolean {
  return useOpened.getState().opened === undefined;
}

/** Nor is anything being written. */
function idle(pressing: Pressing): boolean {
  return bare(pressing) && !pressing.writing;
}

function findHere({ path }: Pressing): void {
  const place = placeOf(path);
  open({ what: 'find', ...(place.at === 'messages' && { conversation: place.conversation }) });
}

function toNeighbour({ path, state, navigate }: Pressing, chord: string): void {
  const conversations = linesInOrder(state).map((line) => line.conversation);
  const here = conversations.indexOf(conversationAt(path));
  const next = conversations[here + (chord === 'alt arrowdown' ? 1 : -1)];
  if (next !== undefined) void navigate(pathOf({ at: 'messages', conversation: next }));
}

/** The next one below with something unread that is not muted, from the top again after the last. */
function toUnread({ path, state, navigate }: Pressing): void {
  const lines = linesInOrder(state);
  const here = lines.findIndex((line) => line.conversation === conversationAt(path));
  const next = [...lines.slice(here + 1), ...lines.slice(0, here + 1)].find((line) => line.unread > 0 && !line.muted);
  if (next) void navigate(pathOf({ at: 'messages', conversation: next.conversation }));
}

function conversationAt(path: string): number {
  const place = placeOf(path);
  return place.at === 'messages' ? (place.conversation ?? -1) : -1;
}

function toHelp({ path, state, navigate }: Pressing): void {
  void navigate(pathOf({ at: 'help', ...helpOf(placeOf(path), state.lines) }));
}

function focusField(): void {
  document.querySelector<HTMLElement>('.composer-field')?.focus();
}
