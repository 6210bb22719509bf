import { create } from 'zustand';
import type { Message } from '../../protocol/generated';
import type { Spot } from '../../store/spot';

/** What the next message is about, chosen elsewhere than in the writing field. */
export type Intent =
  | { readonly to: 'quote'; readonly message: Message }
  | { readonly to: 'edit'; readonly message: Message }
  /** Words to put into the field: a recalled message, written again. */
  | { readonly to: 'write'; readonly source: string };

interface IntentState {
  readonly intents: ReadonlyMap<Spot, Intent>;
}

const useIntents = create<IntentState>(() => ({ intents: new Map() }));

export function useIntent(spot: Spot): Intent | undefined {
  return useIntents((state) => state.intents.get(spot));
}

export function intend(spot: Spot, intent: Intent | undefined): void {
  const intents = new Map(useIntents.getState().intents);
  if (intent) intents.set(spot, intent);
  else intents.delete(spot);
  useIntents.setState({ intents });
}

/** In milliseconds: so long what I recalled can be written again. */
const REWRITE = 10 * 60_000;
const RECALLED = 'collab.recalled';

interface Recalled {
  readonly text: string;
  readonly at: number;
}

/** Keeps the words of a message that I am about to recall, so that I can write it again, over a reload of this tab too. */
export function rememberWords({ client_id, text }: Message): void {
  const recent = Object.entries(recalledWords()).filter(([, { at }]) => Date.now() - at < REWRITE);
  try {
    const now: Recalled = { text, at: Date.now() };
    sessionStorage.setItem(RECALLED, JSON.stringify({ ...Object.fromEntries(recent), [client_id]: now }));
  } catch {
    // a browser that keeps nothing: it is to be written from memory
  }
}

export function rememberedWords({ client_id }: Message): string | undefined {
  const words = recalledWords()[client_id];
  return words && Date.now() - words.at < REWRITE ? words.text : undefined;
}

function recalledWords(): Readonly<Record<string, Recalled>> {
  try {
    return JSON.parse(sessionStorage.getItem(RECALLED) ?? '{}') as Readonly<Record<string, Recalled>>;
  } catch {
    return {};
  }
}

/** Nothing of one person's writing stays for the next. */
export function forgetIntents(): void {
  sessionStorage.removeItem(RECALLED);
  useIntents.setState({ intents: new Map() });
}
