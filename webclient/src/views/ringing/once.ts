/** Of several tabs of one person only one rings, and none when one of them shows the message to him. */
const PLACE = 'collab.rung';
const KEPT = 60;

type About = number | string;

interface Book {
  readonly person: number;
  /** conversation, or `item 7` → up to which message or act somebody has rung, or shown it. */
  readonly rung: Readonly<Record<string, number>>;
}

/** This tab shows it to whoever sits here: nobody need ring. */
export function note(person: number, about: About, nr: number): void {
  const book = read(person);
  if ((book.rung[about] ?? 0) >= nr) return;
  const recent = Object.entries(book.rung).slice(-KEPT);
  write({ person, rung: { ...Object.fromEntries(recent), [about]: nr } });
}

/** Whether it is for this tab to ring for it: then no other one will. */
export async function claims(person: number, about: About, nr: number): Promise<boolean> {
  const claim = () => {
    const free = (read(person).rung[about] ?? 0) < nr;
    if (free) note(person, about, nr);
    return free;
  };
  // without https there is no lock: then two tabs may, once in a long while, ring together
  return 'locks' in navigator ? navigator.locks.request(PLACE, claim) : claim();
}

function read(person: number): Book {
  try {
    const book = JSON.parse(localStorage.getItem(PLACE) ?? '') as Book;
    if (book.person === person) return book;
  } catch {
    // nothing kept, or nothing that we wrote
  }
  return { person, rung: {} };
}

function write(book: Book): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(book));
  } catch {
    // a browser that keeps nothing: every tab rings for itself
  }
}
