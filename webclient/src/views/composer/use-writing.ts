import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf } from '../../store/select';
import { useActions, useStateNow } from '../client/client';
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
export function useWriting(conversation: number) {
  const actions = useActions();
  const state = useStateNow();
  const read = useReading();
  const about = useIntent(conversation);
  const [own, setOwn] = useState<Held>(() => atEnd(read(draftOf(state(), conversation).text)));
  const [edit, setEdit] = useState<Edit>({});
  const given = givenBy(about);
  const begun = edit.of === about ? edit.held : undefined;
  const held = given === undefined ? own : (begun ?? atEnd(read(given)));

  const write = useCallback(
    (writing: Writing, caret: number) => {
      if (about?.to === 'edit') {
        setEdit({ of: about, held: { writing, caret } });
        return;
      }
      if (about?.to === 'write') intend(conversation, undefined);
      setOwn({ writing, caret });
      if (writing.text !== '') actions.typing(conversation);
    },
    [about, conversation, actions],
  );
  const clear = useCallback(() => setOwn({ writing: nothing, caret: 0 }), []);

  const quote = about?.to === 'quote' ? about.message.nr : null;
  useKeptDraft(about?.to === 'edit' ? own.writing : held.writing, quote, (text) =>
    actions.setDraft(conversation, { text, quote }),
  );
  useDraftQuote(conversation);

  return { ...held, about, write, clear };
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

/** Keeps what is written a moment after it rests, and when the conversation is left. */
function useKeptDraft(writing: Writing, quote: number | null, keep: (text: string) => void) {
  const source = sourceOf(writing);
  const kept = useRef({ source, quote });
  const keepNow = useRef<() => void>(undefined);
  useEffect(() => {
    keepNow.current = undefined;
    if (kept.current.source === source && kept.current.quote === quote) return;
    keepNow.current = () => {
      keepNow.current = undefined;
      kept.current = { source, quote };
      keep(source);
    };
    const timer = setTimeout(() => keepNow.current?.(), REST);
    return () => clearTimeout(timer);
  }, [source, quote]); // eslint-disable-line react-hooks/exhaustive-deps -- `keep` is new at every drawing and means the same
  useEffect(() => () => keepNow.current?.(), []);
}

/** A draft that quotes shows what it quotes, once that message is here. */
function useDraftQuote(conversation: number) {
  const state = useStateNow();
  useEffect(() => {
    const { quote } = draftOf(state(), conversation);
    const message = state()
      .timelines.get(conversation)
      ?.messages.find((one) => one.nr === quote);
    if (message) intend(conversation, { to: 'quote', message });
  }, [conversation, state]);
}

function atEnd(writing: Writing): Held {
  return { writing, caret: writing.text.length };
}
