import { create } from 'zustand';
import type { Message } from '../../protocol/generated';

/** What the next message is about, chosen elsewhere than in the writing field. */
export type Intent =
  | { readonly to: 'quote'; readonly message: Message }
  | { readonly to: 'edit'; readonly message: Message }
  /** Words to put into the field: a recalled message, written again. */
  | { readonly to: 'write'; readonly source: string };

interface IntentState {
  readonly intents: ReadonlyMap<number, Intent>;
}

const useIntents = create<IntentState>(() => ({ intents: new Map() }));

export function useIntent(conversation: number): Intent | undefined {
  return useIntents((state) => state.intents.get(conversation));
}

export function intend(conversation: number, intent: Intent | undefined): void {
  const intents = new Map(useIntents.getState().intents);
  if (intent) intents.set(conversation, intent);
  else intents.delete(conversation);
  useIntents.setState({ intents });
}

const recalled = new Map<string, string>();

/** Keeps the words of a message that I am about to recall, so that I can write it again while the page lives. */
export function rememberWords(message: Message): void {
  recalled.set(message.client_id, message.text);
}

export function rememberedWords(message: Message): string | undefined {
  return recalled.get(message.client_id);
}

/** Nothing of one person's writing stays for the next. */
export function forgetIntents(): void {
  recalled.clear();
  useIntents.setState({ intents: new Map() });
}
