/** IndexedDB as the storage port. Where there is none (private windows, full disks) nothing is kept and nothing breaks. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore, type StoreNames } from 'idb';
import type { Draft, KeptDraft } from '../store/draft';
import type { Outgoing } from '../store/outgoing';
import type { Press } from '../store/press';
import type { Spot } from '../store/spot';
import type { Kept, Storage } from '../sync/ports';

const NAME = 'collab';
const NO_FILES: Pick<Outgoing, 'files'> = { files: [] };
const NOTHING: Kept = { outgoing: [], presses: [], drafts: new Map() };

interface Shelves extends DBSchema {
  outgoing: { key: [number, string]; value: Outgoing & { readonly person: number } };
  presses: { key: [number, string]; value: Press & { readonly person: number } };
  drafts: { key: [number, Spot]; value: KeptDraft & { readonly person: number; readonly conversation: Spot } };
}

type Shelf<Name extends StoreNames<Shelves>> = IDBPObjectStore<Shelves, [Name], Name, 'readwrite'>;

export class BrowserStorage implements Storage {
  #opened: Promise<IDBPDatabase<Shelves>> | null = null;

  async load(person: number): Promise<Kept> {
    return this.#on(NOTHING, async (shelves) => {
      const mine = IDBKeyRange.bound([person], [person, []]);
      const outgoing = await shelves.getAll('outgoing', mine);
      const drafts = await shelves.getAll('drafts', mine);
      const presses = await shelves.getAll('presses', mine);
      return {
        // what an older version kept had no files
        outgoing: outgoing.map((one) => ({ ...NO_FILES, ...one })).sort((a, b) => a.at - b.at),
        presses: presses.map(({ person: _, ...press }) => press).sort((a, b) => a.at - b.at),
        drafts: new Map(drafts.map((one) => [one.conversation, draftIn(one)])),
      };
    });
  }

  async keep(person: number, outgoing: Outgoing): Promise<void> {
    await this.#change('outgoing', (shelf) => shelf.put({ ...outgoing, person }));
  }

  async drop(person: number, clientId: string): Promise<void> {
    await this.#change('outgoing', (shelf) => shelf.delete([person, clientId]));
  }

  async keepPress(person: number, press: Press): Promise<void> {
    await this.#change('presses', (shelf) => shelf.put({ ...press, person }));
  }

  async dropPress(person: number, clientId: string): Promise<void> {
    await this.#change('presses', (shelf) => shelf.delete([person, clientId]));
  }

  async keepDraft(person: number, conversation: Spot, draft: KeptDraft | null): Promise<void> {
    await this.#change('drafts', (shelf) =>
      draft ? shelf.put({ ...draft, person, conversation }) : shelf.delete([person, conversation]),
    );
  }

  async forget(): Promise<void> {
    await this.#on(undefined, async (shelves) => {
      await Promise.all([shelves.clear('outgoing'), shelves.clear('presses'), shelves.clear('drafts')]);
    });
  }

  /** One change, told to be kept with the very call: a page that is closed a moment later takes nothing of it along. */
  async #change<Name extends StoreNames<Shelves>>(name: Name, change: (shelf: Shelf<Name>) => Promise<unknown>) {
    await this.#on(undefined, async (shelves) => {
      const changing = shelves.transaction(name, 'readwrite');
      const changed = change(changing.store);
      changing.commit();
      await Promise.all([changed, changing.done]);
    });
  }

  async #on<T>(otherwise: T, work: (shelves: IDBPDatabase<Shelves>) => Promise<unknown>): Promise<T> {
    try {
      this.#opened ??= open();
      return (await work(await this.#opened)) as T;
    } catch {
      this.#opened = null;
      return otherwise;
    }
  }
}

/** What an older version kept was not dated, and no server knew it. */
function draftIn({ text, quote, at = 0, told = false }: Partial<KeptDraft> & Draft): KeptDraft {
  return { text, quote, at, told };
}

function open(): Promise<IDBPDatabase<Shelves>> {
  return openDB<Shelves>(NAME, 2, {
    upgrade(shelves, before) {
      if (before < 1) {
        shelves.createObjectStore('outgoing', { keyPath: ['person', 'client_id'] });
        shelves.createObjectStore('drafts', { keyPath: ['person', 'conversation'] });
      }
      shelves.createObjectStore('presses', { keyPath: ['person', 'client_id'] });
    },
  });
}
