import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { close, open, useOpened, type Opened } from './opened';
import { stepNow } from './way';

type Named = (id: number | undefined) => Opened | undefined;

/** What lies over the page and has an address: `#settings`, `#add=12`. Words somebody types are no part of it. */
const named: Partial<Record<Opened['what'], Named>> = {
  jump: () => ({ what: 'jump' }),
  settings: () => ({ what: 'settings' }),
  ringing: () => ({ what: 'ringing' }),
  security: () => ({ what: 'security' }),
  status: () => ({ what: 'status' }),
  shortcuts: () => ({ what: 'shortcuts' }),
  find: (conversation) => ({ what: 'find', conversation }),
  direct: () => ({ what: 'direct' }),
  group: () => ({ what: 'group' }),
  add: (conversation) => (conversation === undefined ? undefined : { what: 'add', conversation }),
  handover: (handover) => (handover === undefined ? undefined : { what: 'handover', handover }),
};

/** Its part of the address; "" where it has none. */
export function hashOf(opened: Opened | undefined): string {
  if (!opened || !(opened.what in named)) return '';
  const id = 'conversation' in opened ? opened.conversation : 'handover' in opened ? opened.handover : undefined;
  return id === undefined ? `#${opened.what}` : `#${opened.what}=${id}`;
}

export function openedAt(hash: string): Opened | undefined {
  const [what = '', id] = hash.slice(1).split('=');
  const number = id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
  return Object.hasOwn(named, what) ? named[what as Opened['what']]?.(number) : undefined;
}

/**
 * What is opened over the page is a step of the browser's history: back closes it, and its address opens it. Closed
 * otherwise, the step stays as a twin of the one before it, and whoever goes back from a twin goes past both: nothing
 * here waits for the browser to walk, so whatever is pressed next finds the address as it is.
 */
export function useSheetAddress(): void {
  const location = useLocation();
  const navigate = useNavigate();
  const opened = useOpened((state) => state.opened);
  const walk = useRef<Walk>({ hash: '', key: '', at: 0, pushed: new Set(), left: new Set(), twins: new Set() });
  /** What the address was last changed for. */
  const told = useRef<Opened>(undefined);
  /** What it was changed to, until the router tells of that step: no word of anybody's but ours. */
  const asked = useRef<string>(undefined);

  useEffect(() => {
    const { hash, key } = location;
    if (window.location.hash !== hash) return; // the router is about to tell of another step
    const before = walk.current;
    const now = (walk.current = { ...before, hash, key, at: stepNow() });
    const moved = before.key !== key;
    const ours = asked.current === hash;
    if (moved) {
      arrive(before, now);
      asked.current = undefined;
    }
    if (goesPast(before, now)) void navigate(-1);
    else if (moved && !ours && isNamedAnew(before, now)) follow(hash);
    else if (hashOf(opened) !== hash) tell();

    function tell() {
      const shown = hashOf(opened);
      // gone back before the router could tell of the step: what it opened is left
      const isLeft = shown !== '' && told.current === opened;
      asked.current = isLeft ? undefined : shown;
      told.current = opened;
      if (shown === '' && now.pushed.has(key)) now.twins.add(key); // should one go back before the router has told
      if (isLeft) close();
      else void navigate({ hash: shown }, { replace: hash !== '' });
    }
  }, [location, opened, navigate]);
}

/** Where one is on the way through the browser's history, and what became of the steps that opened something. */
interface Walk {
  readonly hash: string;
  readonly key: string;
  readonly at: number;
  /** Steps that were made by opening something. */
  readonly pushed: Set<string>;
  /** Of those the ones from which one went on to another page. */
  readonly left: Set<string>;
  /** Those whose sheet was closed: they show what the step before them shows. */
  readonly twins: Set<string>;
}

function arrive(before: Walk, now: Walk): void {
  if (before.key === '') return;
  if (now.hash !== '') arriveAtSheet(before, now);
  else if (before.hash !== '') leaveSheet(before, now);
}

function arriveAtSheet(before: Walk, now: Walk): void {
  const ours = before.hash === '' ? now.at > before.at : before.pushed.has(before.key);
  if (ours) now.pushed.add(now.key);
}

function leaveSheet(before: Walk, now: Walk): void {
  if (now.at > before.at) now.left.add(before.key);
  else if (now.at === before.at && now.pushed.has(before.key)) now.twins.add(now.key);
}

function goesPast(before: Walk, now: Walk): boolean {
  return now.at === before.at - 1 && now.twins.has(before.key);
}

/** Whether the address says what is to be opened or closed, and not what is open what the address is to be. */
function isNamedAnew(before: Walk, now: Walk): boolean {
  if (now.left.has(now.key)) return false;
  return before.key === '' || (before.hash !== now.hash && hashOf(useOpened.getState().opened) !== now.hash);
}

/** What the address names is opened, and closed what it does not name any more. */
function follow(hash: string): void {
  const wanted = openedAt(hash);
  if (wanted) open(wanted);
  else if (hashOf(useOpened.getState().opened) !== '') close();
}
