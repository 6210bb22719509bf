import type { Actions } from '../../sync/actions';
import { open } from '../shell/opened';

const MOST = 2_000;

/** 由此发起征集: what a message asks for, as far as it can be read; its words go along as they are. */
export async function collectFrom(actions: Actions, conversation: number, nr: number, words: string): Promise<void> {
  const text = words.slice(0, MOST);
  const outcome = text.trim() === '' ? undefined : await actions.ask({ do: 'collection.read', text });
  const { title = '', due = null } = outcome?.ok === true ? outcome.value : {};
  open({ what: 'collect', conversation, wish: { title, due, words, nr } });
}
