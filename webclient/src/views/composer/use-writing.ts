import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf } from '../../store/select';
import { useActions, useStateNow } from '../client/client';
import { useIntent, intend, type Intent } from './intent';
import { nothing, sourceOf, writingOf, type Writing } from './mentions';

/** Writing rests this long before it is kept as a draft. */
const REST = 400;

interface Held {
  readonly writing: Writing;
  readonly caret: number;
}

/** What is being written in a conversation: begun from its draft, kept as its draft, replaced while a message is edited. */
export function useWriting(conversation: number) {
  const { setDraft, typing } = useActions();
  const state = useStateNow();
  const read = useReading();
  const about = useIntent(conversation);
  const [held, setHeld] = useState<Held>(() => atEnd(read(draftOf(state(), conversation).text)));
  const beforeEdit = useRef<Held>(undefined);
  const editing = about?.to === 'edit';
  const quote = about?.to === 'quote' ? about.message.nr : null;

  const write = useCallback(
    (writing: Writing, caret: number) => {
      setHeld((now) => {
        if (writing.text !== now.writing.text && writing.text !== '') typing(conversation);
        return { writing, caret };
      });
    },
    [conversation, typing],
  );

  const clear = useCallback(() => setHeld({ writing: nothing, caret: 0 }), []);

  useIntendedWords(conversation, about, held, setHeld, beforeEdit);
  useKeptDraft(editing ? undefined : held.writing, quote, (text) => setDraft(conversation, { text, quote }));
  useDraftQuote(conversation);

  return { ...held, about, write, clear };
}

/** Reads a source as people do, with the names that are known. */
function useReading(): (source: string) => Writing {
  const { t } = useTranslation();
  const state = useStateNow();
  return useCallback(
    (source) =>
      writingOf(source, (target) => (target === 'all' ? t('composer.everybody') : state().people.get(target)?.name)),
    [state, t],
  );
}

/** Puts the words of an intent into the field, and what stood there before back when an edit ends. */
function useIntendedWords(
  conversation: number,
  about: Intent | undefined,
  held: Held,
  setHeld: (held: Held) => void,
  beforeEdit: { current: Held | undefined },
) {
  const read = useReading();
  const seen = useRef<Intent>(undefined);
  useEffect(() => {
    if (seen.current === about) return;
    seen.current = about;
    if (about?.to === 'edit') {
      beforeEdit.current ??= held;
      setHeld(atEnd(read(about.message.text)));
      return;
    }
    if (beforeEdit.current) {
      setHeld(beforeEdit.current);
      beforeEdit.current = undefined;
    }
    if (about?.to === 'write') {
      setHeld(atEnd(read(about.source)));
      intend(conversation, undefined);
    }
  }, [conversation, about, held, setHeld, beforeEdit, read]);
}

function useKeptDraft(writing: Writing | undefined, quote: number | null, keep: (text: string) => void) {
  const keepNow = useRef<() => void>(undefined);
  const first = useRef(true);
  useEffect(() => {
    if (writing === undefined) return;
    if (first.current) {
      first.current = false;
      return;
    }
    keepNow.current = () => {
      keepNow.current = undefined;
      keep(sourceOf(writing));
    };
    const timer = setTimeout(() => keepNow.current?.(), REST);
    return () => clearTimeout(timer);
  }, [writing, quote]); // eslint-disable-line react-hooks/exhaustive-deps -- `keep` is new at every drawing and means the same
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
