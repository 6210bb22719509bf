import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../protocol/generated';
import type { Draft } from '../../store/draft';
import { draftOf } from '../../store/select';
import { conversationAt, type Spot } from '../../store/spot';
import type { State } from '../../store/state';
import { useActions, useKnown, useStateNow } from '../client/client';
import { useIntent, intend, type Intent } from './intent';
import { nothing, sourceOf, writingOf, type Writing } from './mentions';

/** Writing rests this long before it is kept as a draft. */
const REST = 400;

/** What stands in the field, and where writing goes on. */
interface Held {
  readonly writing: Writing;
  readonly caret: number;
}

/** An edit that was begun. */
interface Edit {
  readonly of?: Intent;
  readonly held?: Held;
}

/** What is being written in a conversation: begun from its draft, kept as its draft, set aside while a message is edited. */
export function useWriting(spot: Spot) {
  const actions = useActions();
  const state = useStateNow();
  const read = useReading();
  const about = useIntent(spot);
  const [own, setOwn] = useState<Held>(() => atEnd(read(draftOf(state(), spot).text)));
  const [edit, setEdit] = useState<Edit>({});
  const given = givenBy(about);
  const edited = edit.of === about ? edit.held : undefined;
  const held = given === undefined ? own : (edited ?? atEnd(read(given)));

  const write = useCallback(
    (writing: Writing, caret: number) => {
      if (about?.to === 'edit') {
        setEdit({ of: about, held: { writing, caret } });
        return;
      }
      if (about?.to === 'write') intend(spot, undefined);
      setOwn({ writing, caret });
      if (writing.text !== '') actions.typing(conversationAt(spot));
    },
    [about, spot, actions],
  );

  const { quote, setPending } = useQuote(spot, about);
  const clear = useCallback(() => {
    setOwn({ writing: nothing, caret: 0 });
    setPending(null);
  }, [setPending]);
  const begun = about?.to === 'edit' ? own.writing : held.writing;
  useKeptDraft(spot, { text: sourceOf(begun), quote }, (draft) => {
    setOwn(atEnd(read(draft.text)));
    setPending(draft.quote);
    if (about?.to === 'quote') intend(spot, undefined);
  });

  return { ...held, about, quote, write, clear };
}

/** Words that an intent puts into the field. */
function givenBy(about: Intent | undefined): string | undefined {
  if (about?.to === 'edit') return about.message.text;
  return about?.to === 'write' ? about.source : undefined;
}

/** Reads a source as people do, with the names that are known. */
function useReading(): (source: string) => Writing {
  const { t } = useTranslation();
  const state = useStateNow();
  return useCallback(
    (source) => {
      const nameOf = (person: number) => state().people.get(person)?.name;
      return writingOf(source, (target) => (target === 'all' ? t('composer.everybody') : nameOf(target)));
    },
    [state, t],
  );
}

/** Keeps what is written a moment after it rests, and when the conversation is left; shows what another device kept. */
function useKeptDraft(spot: Spot, draft: Draft, adopt: (draft: Draft) => void) {
  const actions = useActions();
  const { text, quote } = draft;
  const kept = useRef(draft);
  const keepNow = useRef<() => void>(undefined);
  const drafted = useKnown((state) => draftOf(state, spot));
  useEffect(() => {
    keepNow.current = undefined;
    if (same(kept.current, { text, quote })) return;
    keepNow.current = () => {
      keepNow.current = undefined;
      kept.current = { text, quote };
      actions.setDraft(spot, { text, quote });
    };
    const timer = setTimeout(() => keepNow.current?.(), REST);
    return () => clearTimeout(timer);
  }, [spot, text, quote, actions]);
  useEffect(() => {
    const isRewritten = !same(draft, kept.current);
    if (isRewritten || same(drafted, kept.current)) return;
    kept.current = { text: drafted.text, quote: drafted.quote };
    adopt(drafted);
  }, [drafted]); // eslint-disable-line react-hooks/exhaustive-deps -- only another draft is news; what is being written is looked at then
  useEffect(() => () => keepNow.current?.(), []);
}

/** What is quoted; of a draft before that message is here, too, and shown once it is. */
function useQuote(spot: Spot, about: Intent | undefined) {
  const state = useStateNow();
  const [pending, setPending] = useState(() => draftOf(state(), spot).quote);
  const message = useKnown((known) => quotedIn(known, spot, pending));
  useEffect(() => {
    if (!message) return;
    setPending(null); // eslint-disable-line react-hooks/set-state-in-effect -- the intent has it from here on
    intend(spot, { to: 'quote', message });
  }, [spot, message]);
  return { quote: about?.to === 'quote' ? about.message.nr : pending, setPending };
}

function quotedIn(state: State, spot: Spot, quote: number | null): Message | undefined {
  if (quote === null) return undefined;
  return state.timelines.get(spot)?.messages.find((one) => one.nr === quote);
}

/** Spaces at the ends are nothing that another device would know of. */
function same(one: Draft, other: Draft): boolean {
  return one.text.trim() === other.text.trim() && one.quote === other.quote;
}

function atEnd(writing: Writing): Held {
  return { writing, caret: writing.text.length };
}
