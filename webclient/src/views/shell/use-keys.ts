import { useEffect } from 'react';
import { useLocation, useNavigate, type NavigateFunction } from 'react-router';
import { linesInOrder } from '../../store/select';
import { useStateNow } from '../client/client';
import { open, showSide, useOpened } from './opened';
import { pathOf, placeOf } from './place';

/** Keys that work everywhere: Ctrl+K goes anywhere, Ctrl+F finds what was said, Alt+↑↓ from talk to talk, Esc closes, ? shows them all. */
export function useKeys(): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const state = useStateNow();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const lines = () => linesInOrder(state()).map((line) => line.conversation);
      const walk = () => neighbour(event.key, pathname, lines(), navigate);
      if (!takes(event, walk, () => findHere(pathname))) return;
      event.preventDefault();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate, pathname, state]);
}

/** Whether the key meant something here. */
function takes(event: KeyboardEvent, walk: () => void, find: () => void): boolean {
  const { opened, side } = useOpened.getState();
  const plain = opened === undefined && !isWriting(event.target);
  const meanings: Readonly<Record<string, readonly [boolean, () => void]>> = {
    'ctrl k': [true, () => open({ what: 'jump' })],
    'ctrl f': [opened === undefined, find],
    'alt ArrowUp': [opened === undefined, walk],
    'alt ArrowDown': [opened === undefined, walk],
    Escape: [opened === undefined && side, () => showSide(false)],
    '?': [plain, () => open({ what: 'shortcuts' })],
    '/': [plain, focusField],
  };
  const [applies, act] = meanings[chordOf(event)] ?? nothing;
  if (applies) act();
  return applies;
}

const nothing = [false, () => undefined] as const;

function chordOf({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): string {
  if (ctrlKey || metaKey) return `ctrl ${key.toLowerCase()}`;
  return altKey ? `alt ${key}` : key;
}

function neighbour(key: string, path: string, conversations: readonly number[], navigate: NavigateFunction): void {
  const place = placeOf(path);
  const here = place.at === 'messages' ? conversations.indexOf(place.conversation ?? -1) : -1;
  const next = conversations[here + (key === 'ArrowDown' ? 1 : -1)];
  if (next !== undefined) void navigate(pathOf({ at: 'messages', conversation: next }));
}

function findHere(path: string): void {
  const place = placeOf(path);
  open({ what: 'find', ...(place.at === 'messages' && { conversation: place.conversation }) });
}

function focusField(): void {
  document.querySelector<HTMLElement>('.composer-field')?.focus();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
